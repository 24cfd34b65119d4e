#pragma once

#include "core/base/byte_source.h"
#include "core/formats/whatsapp/text_header_matcher.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace muniment::formats::whatsapp {

/// The bytes of one record of an exported chat, from its header up to the next.
struct TextRecord final {
  std::string_view raw; ///< valid until the next record is read
  std::int64_t offset = 0;
  std::optional<TextHeader>
      header; ///< none: what stands before the first header, or a piece of a record that is too long
  bool isPiece = false;
  const TextHeader* following = nullptr; ///< the header that ended this record; none at the end and before a piece
  std::string_view followingLine;        ///< the beginning of the line of `following`
  std::int64_t strayOffset = 0;          ///< lines that look like headers but lack the framing of the file
  std::int64_t strayLength = 0;
  std::int64_t breakOffset = -1; ///< the first line inside that follows a CRLF, where only records should

  /// It has the other line end than the records of its file: another hand wrote it, or saved this part.
  [[nodiscard]] bool endsUnlike(RecordEnd usual) const;
};

/// Cuts a stream into records. Every byte belongs to exactly one; the cuts do not depend on how the stream delivers.
class TextRecords final {
 public:
  /// With `isCrlfFramed` a record begins only after CRLF, and headers elsewhere are reported as strays.
  TextRecords(std::unique_ptr<ByteStream> stream, const HeaderStyle& style, bool isCrlfFramed);

  /// False at the end.
  [[nodiscard]] Result<bool> next(TextRecord& into);

 private:
  [[nodiscard]] Result<bool> fill();
  [[nodiscard]] Result<void> fillTo(std::size_t length);
  [[nodiscard]] Result<bool> findLineEnd(std::size_t& end);
  [[nodiscard]] std::optional<TextHeader> headerAt(std::size_t at) const;
  [[nodiscard]] bool followsCrlf(std::size_t at) const;
  [[nodiscard]] bool isBorder(std::size_t at, TextRecord& into);
  void noteStray(std::size_t at, TextRecord& into);
  [[nodiscard]] bool isLooseEnd(std::string_view raw) const;
  void finish(std::size_t end, TextRecord& into);
  void cut(TextRecord& into);

  std::unique_ptr<ByteStream> m_stream;
  TextHeaderMatcher m_matcher;
  bool m_isCrlfFramed;
  std::vector<char> m_buffer;
  std::size_t m_begin = 0; ///< of the current record in the buffer
  std::size_t m_filled = 0;
  std::int64_t m_offset = 0; ///< of `m_begin` in the stream
  std::optional<TextHeader> m_header;
  std::optional<TextHeader> m_following;
  std::size_t m_strayStart = 0; ///< from `m_begin`; 0 when the line before was no stray
  char m_lastByte = '\n';
  char m_byteBeforeLast = '\r';
  bool m_isStarted = false;
  bool m_isPiece = false;
  bool m_isAtEnd = false;
};

/// A record that is longer is cut into pieces of this many bytes.
constexpr std::size_t kLongestRecord = std::size_t{16} << 20;

} // namespace muniment::formats::whatsapp
