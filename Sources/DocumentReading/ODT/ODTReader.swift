extension MeasuredDocument {
  init(readingODT package: DocumentPackage) throws(ReadingFailure) {
    throw .unknownFormat
  }
}
