#pragma once

#include "core/base/byte_source.h"

#include <QtCore/QXmlStreamReader>

#include <deque>
#include <string>

namespace muniment::formats::edi {

/// Feeds XML to Qt's reader bit by bit and knows for each token at which byte it ends. Nothing is ever loaded from
/// elsewhere; the size of the file and of one text is limited.
class XmlInput final {
 public:
  enum class Stop : unsigned char { None, End, Malformed, TooLarge };

  explicit XmlInput(std::unique_ptr<ByteStream> stream);

  /// The next token; `Invalid` at the end and at a fault, `stop` says which.
  [[nodiscard]] Result<QXmlStreamReader::TokenType> next();
  [[nodiscard]] Stop stop() const { return m_stop; }
  [[nodiscard]] const QXmlStreamReader& reader() const { return m_xml; }
  /// Behind the token before this one, and behind this one.
  [[nodiscard]] std::int64_t begin() const { return m_tokenBegin; }
  [[nodiscard]] std::int64_t end() const { return m_tokenEnd; }
  /// Whether bytes had to be read otherwise than declared.
  [[nodiscard]] bool hasForeignBytes() const { return m_hasForeignBytes; }
  [[nodiscard]] const std::string& encoding() const { return m_encoding; }

 private:
  /// Decoded bytes that Qt's reader may still be in.
  struct Piece final {
    std::string bytes;
    bool isAscii = false;
  };
  enum class Coding : unsigned char { Utf8, Bytes, Utf16Le, Utf16Be };

  [[nodiscard]] Result<bool> feed();
  void detect();
  [[nodiscard]] std::size_t step(std::string_view bytes, std::size_t at, char16_t (&units)[2], int& count);
  void follow();

  std::unique_ptr<ByteStream> m_stream;
  QXmlStreamReader m_xml;
  std::string m_rest; ///< bytes of a character that is not whole yet
  std::deque<Piece> m_pieces;
  std::size_t m_inPiece = 0; ///< byte in the first piece
  std::int64_t m_units = 0;  ///< UTF-16 units before that byte
  std::int64_t m_byte = 0;   ///< bytes before it in the file
  std::int64_t m_fed = 0;
  std::int64_t m_fedAtToken = 0;
  std::int64_t m_tokenBegin = 0;
  std::int64_t m_tokenEnd = 0;
  std::string m_encoding = "UTF-8";
  int m_part = 1;               ///< of ISO/IEC 8859
  bool m_endsBeforeTag = false; ///< Qt's reader has looked at the `<` behind a text
  Coding m_coding = Coding::Utf8;
  Stop m_stop = Stop::None;
  bool m_isAtEnd = false;
  bool m_isDetected = false;
  bool m_hasForeignBytes = false;
};

} // namespace muniment::formats::edi
