// Calls of the C library that Swift's Glibc module leaves out, for they are GNU's and not POSIX's.
#ifndef KEHOACH_CLINUX_H
#define KEHOACH_CLINUX_H

#include <stddef.h>

#ifdef __linux__
/// Has the disk take all that was written to the file system of a file: syncfs(2).
int syncfs(int descriptor);
/// Which cores a process may use, a bit each: sched_setaffinity(2).
int sched_getaffinity(int process, size_t size, void *mask);
/// What malloc(3) asks of the system and gives back: mallopt(3), with M_TRIM_THRESHOLD and M_MMAP_THRESHOLD of malloc.h.
int mallopt(int parameter, int value);
#define MALLOC_TRIM_THRESHOLD (-1)
#define MALLOC_MMAP_THRESHOLD (-3)
#endif

#endif
