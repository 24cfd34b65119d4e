#include "core/formats/edi/xml_input.h"

#include "core/formats/edi/charset.h"

#include <algorithm>

namespace muniment::formats::edi {
namespace {

constexpr qint64 kChunk = qint64{64} << 10;
constexpr std::int64_t kMostBytes = std::int64_t{64} << 20;
/// One text, such as an embedded file, may be so long.
constexpr std::int64_t kMostToken = std::int64_t{32} << 20;
constexpr std::size_t kDeclaration = 256;
constexpr int kEntityExpansions = 64;

std::string lowered(std::string_view text) {
  std::string made(text);
  for (char& character : made) {
    if (character >= 'A' && character <= 'Z')
      character = static_cast<char>(character - 'A' + 'a');
  }
  return made;
}

/// What the declaration names, in lower case; empty where it names nothing.
std::string declaredEncoding(std::string_view start) {
  const std::size_t end = start.find("?>");
  if (!start.starts_with("<?xml") || end == std::string_view::npos)
    return {};
  const std::string_view declaration = start.substr(0, end);
  std::size_t at = declaration.find("encoding");
  at = at == std::string_view::npos ? at : declaration.find_first_of("'\"", at);
  const std::size_t close = at == std::string_view::npos ? at : declaration.find(declaration[at], at + 1);
  return close == std::string_view::npos ? std::string() : lowered(declaration.substr(at + 1, close - at - 1));
}

} // namespace

XmlInput::XmlInput(std::unique_ptr<ByteStream> stream) : m_stream(std::move(stream)) {
  m_xml.setEntityExpansionLimit(kEntityExpansions);
}

void XmlInput::detect() {
  m_isDetected = true;
  std::size_t mark = 0;
  if (m_rest.starts_with("\xFF\xFE")) {
    m_coding = Coding::Utf16Le;
    mark = 2;
  } else if (m_rest.starts_with("\xFE\xFF")) {
    m_coding = Coding::Utf16Be;
    mark = 2;
  } else if (m_rest.starts_with("\xEF\xBB\xBF")) {
    mark = 3;
  } else if (m_rest.starts_with(std::string_view("<\0", 2))) {
    m_coding = Coding::Utf16Le;
  } else if (m_rest.starts_with(std::string_view("\0<", 2))) {
    m_coding = Coding::Utf16Be;
  }
  const std::string named = declaredEncoding(std::string_view(m_rest).substr(mark, kDeclaration));
  constexpr std::string_view kPart = "iso-8859-";
  if (m_coding == Coding::Utf8 && mark == 0 && named.starts_with(kPart) && named.size() == kPart.size() + 1) {
    m_coding = Coding::Bytes;
    m_part = named.back() - '0';
  } else if (m_coding == Coding::Utf8 && mark == 0 && (named == "windows-1252" || named == "latin1")) {
    m_coding = Coding::Bytes;
  }
  if (!named.empty())
    m_encoding = named;
  // White space before the declaration is told from a mark by nobody but Qt's reader, so neither is handed on.
  std::size_t skipped = mark;
  while (m_coding < Coding::Utf16Le && skipped < m_rest.size() && std::string_view(" \t\r\n").contains(m_rest[skipped]))
    ++skipped;
  m_rest.erase(0, skipped);
  m_byte = m_tokenBegin = m_tokenEnd = static_cast<std::int64_t>(skipped);
}

/// The character at `at`: its UTF-16 units, and how many bytes it takes; zero when more bytes are needed.
std::size_t XmlInput::step(std::string_view bytes, std::size_t at, char16_t (&units)[2], int& count) {
  count = 1;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
  if (m_coding >= Coding::Utf16Le) {
    if (at + 2 > bytes.size())
      return 0;
    const bool isLittle = m_coding == Coding::Utf16Le;
    units[0] = static_cast<char16_t>(byte(isLittle ? 1 : 0) << 8 | byte(isLittle ? 0 : 1));
    return 2;
  }
  units[0] = byte(0);
  if (byte(0) < 0x80)
    return 1;
  const std::size_t length = byte(0) >= 0xF0 ? 4 : byte(0) >= 0xE0 ? 3 : 2;
  if (m_coding == Coding::Utf8) {
    if (at + length > bytes.size() && !m_isAtEnd)
      return 0;
    const std::string_view sequence = bytes.substr(at, length);
    if (sequence.size() == length && isValidUtf8(sequence)) {
      const QString decoded = QString::fromUtf8(sequence.data(), static_cast<qsizetype>(sequence.size()));
      count = static_cast<int>(decoded.size());
      for (int i = 0; i < count && i < 2; ++i)
        units[i] = decoded.at(i).unicode();
      return length;
    }
    m_hasForeignBytes = true;
    return 1;
  }
  TextDecoder decoder;
  decoder.declare(m_part == 1 ? Charset::Latin2 : static_cast<Charset>(m_part));
  if (m_part > 1) {
    const QString decoded = QString::fromStdString(decoder.decode(bytes.substr(at, 1)));
    units[0] = decoded.isEmpty() ? u'\uFFFD' : decoded.front().unicode();
  }
  return 1;
}

Result<bool> XmlInput::feed() {
  if (m_isAtEnd || m_fed >= kMostBytes || m_fed - m_fedAtToken > kMostToken) {
    m_stop = m_isAtEnd ? Stop::End : Stop::TooLarge;
    return false;
  }
  const std::size_t had = m_rest.size();
  m_rest.resize(had + static_cast<std::size_t>(kChunk));
  MUNIMENT_TRY_LET(got, m_stream->read(m_rest.data() + had, kChunk));
  m_rest.resize(had + static_cast<std::size_t>(got));
  m_isAtEnd = got == 0;
  m_fed += got;
  if (!m_isDetected) {
    if (m_rest.size() < kDeclaration && !m_isAtEnd)
      return true;
    detect();
  }
  QString text;
  text.reserve(static_cast<qsizetype>(m_rest.size()));
  std::size_t at = 0;
  Piece piece;
  piece.isAscii = m_coding < Coding::Utf16Le && isAscii(m_rest);
  if (piece.isAscii) {
    text = QString::fromLatin1(m_rest.data(), static_cast<qsizetype>(m_rest.size()));
    at = m_rest.size();
  }
  while (at < m_rest.size()) {
    char16_t units[2]{};
    int count = 0;
    const std::size_t length = step(m_rest, at, units, count);
    if (length == 0)
      break;
    for (int i = 0; i < count; ++i)
      text += QChar(units[i]);
    at += length;
  }
  piece.bytes = m_rest.substr(0, at);
  m_rest.erase(0, at);
  if (!piece.bytes.empty())
    m_pieces.push_back(std::move(piece));
  if (!text.isEmpty())
    m_xml.addData(text);
  return true;
}

/// Moves on to the byte that Qt's reader has come to.
void XmlInput::follow() {
  const std::int64_t goal = m_xml.characterOffset();
  while (m_units < goal && !m_pieces.empty()) {
    const Piece& piece = m_pieces.front();
    std::size_t length = 1;
    std::int64_t units = 1;
    if (piece.isAscii) {
      length = static_cast<std::size_t>(
          std::min<std::int64_t>(goal - m_units, static_cast<std::int64_t>(piece.bytes.size() - m_inPiece)));
      units = static_cast<std::int64_t>(length);
    } else {
      char16_t ignored[2]{};
      int count = 1;
      length = std::max<std::size_t>(step(piece.bytes, m_inPiece, ignored, count), 1);
      units = count;
    }
    const std::size_t last = m_inPiece + length - (m_coding == Coding::Utf16Le ? 2 : 1);
    m_endsBeforeTag = piece.bytes[last] == '<';
    m_inPiece += length;
    m_byte += static_cast<std::int64_t>(length);
    m_units += units;
    if (m_inPiece >= piece.bytes.size()) {
      m_pieces.pop_front();
      m_inPiece = 0;
    }
  }
  m_tokenEnd = m_byte;
}

Result<QXmlStreamReader::TokenType> XmlInput::next() {
  m_tokenBegin = m_tokenEnd;
  for (;;) {
    const QXmlStreamReader::TokenType token = m_xml.readNext();
    if (token != QXmlStreamReader::Invalid) {
      m_fedAtToken = m_fed;
      follow();
      if (token == QXmlStreamReader::Characters && !m_xml.isCDATA() && m_endsBeforeTag)
        m_tokenEnd -= m_coding >= Coding::Utf16Le ? 2 : 1;
      if (token == QXmlStreamReader::EndDocument)
        m_stop = Stop::End;
      return token;
    }
    if (m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError) {
      follow();
      m_stop = Stop::Malformed;
      return token;
    }
    MUNIMENT_TRY_LET(hasMore, feed());
    if (!hasMore) {
      follow();
      if (m_stop == Stop::End)
        m_stop = Stop::Malformed;
      return token;
    }
  }
}

} // namespace muniment::formats::edi
