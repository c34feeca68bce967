// Calls of the C library that Swift's Glibc module leaves out, for they are GNU's and not POSIX's.
#ifndef KEHOACH_CLINUX_H
#define KEHOACH_CLINUX_H

#include <stddef.h>

#ifdef __linux__
/// Has the disk take all that was written to the file system of a file: syncfs(2).
int syncfs(int descriptor);
/// Which cores a process may use, a bit each: sched_setaffinity(2).
int sched_getaffinity(int process, size_t size, void *mask);
#endif

#endif
