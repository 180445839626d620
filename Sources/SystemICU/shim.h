// Empty on purpose: ICU is reached through CICU alone, whose header names no ICU type (Foundation carries another ICU).
