#pragma once

#include "core/base/byte_source.h"
#include "core/formats/loadfile/encoding.h"

#include <QtCore/QStringDecoder>
#include <QtCore/QStringList>

namespace muniment::formats::loadfile {

/// Reads a DAT row by row; the first row is the header. The encoding is found by its byte order mark, else by its
/// delimiters.
class DatReader final {
 public:
  [[nodiscard]] static Result<DatReader> open(std::unique_ptr<ByteStream> bytes);

  [[nodiscard]] Encoding encoding() const { return m_encoding; }
  [[nodiscard]] const QStringList& fields() const { return m_fields; }
  /// The next row into `values`, ® as line breaks; false after the last. Fails with `loadfile.damaged` where a row is
  /// not one, or has another number of values than the header.
  [[nodiscard]] Result<bool> next(QStringList& values);

 private:
  explicit DatReader(std::unique_ptr<ByteStream> bytes) : m_stream(std::move(bytes)) {}
  [[nodiscard]] Result<void> findEncoding();
  [[nodiscard]] Result<void> fill();
  [[nodiscard]] Result<void> decode(QByteArrayView bytes);
  [[nodiscard]] Result<bool> nextRow(QStringList& values);
  [[nodiscard]] Failure damaged() const;

  std::unique_ptr<ByteStream> m_stream;
  QString m_text;     ///< decoded
  qsizetype m_at = 0; ///< where the next row starts
  QByteArray m_held;
  QStringDecoder m_decoder;
  bool m_isEnd = false;
  Encoding m_encoding = Encoding::Utf8;
  QStringList m_fields;
  qint64 m_row = 0;
};

} // namespace muniment::formats::loadfile
