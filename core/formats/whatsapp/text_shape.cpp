#include "core/formats/whatsapp/text_shape.h"

#include "core/formats/whatsapp/text_style_votes.h"

#include <cstring>
#include <string>
#include <vector>

namespace muniment::formats::whatsapp {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kChunk = std::size_t{256} << 10;
// An exported chat shows a header long before this many bytes.
constexpr std::int64_t kSample = std::int64_t{1} << 20;

/// Hands the beginning of each line to the votes, however the stream is cut.
class LineHeads final {
 public:
  explicit LineHeads(StyleVotes& votes) : m_votes(votes) {}

  void add(const char* at, const char* const end) {
    while (at != end) {
      const auto* const lineEnd = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
      const char* const stop = lineEnd ? lineEnd : end;
      take(at, stop);
      if (!lineEnd)
        return;
      finishLine();
      at = lineEnd + 1;
    }
  }

  void finishLine() {
    if (m_isOpen && !m_isVoted)
      vote(m_head);
    m_start = m_last == '\r' ? LineStart::Crlf : LineStart::Lf;
    m_isOpen = m_isVoted = false;
    m_head.clear();
    m_last = 0;
  }

 private:
  void take(const char* at, const char* end) {
    m_isOpen = true;
    if (at == end)
      return;
    m_last = end[-1];
    if (m_isVoted)
      return;
    const auto size = static_cast<std::size_t>(end - at);
    if (m_head.empty() && size >= kLongestHeader)
      return vote({at, kLongestHeader});
    m_head.append(at, std::min(size, kLongestHeader - m_head.size()));
    if (m_head.size() == kLongestHeader)
      vote(m_head);
  }

  void vote(std::string_view head) {
    m_votes.add(head, m_start);
    m_isVoted = true;
  }

  StyleVotes& m_votes;
  std::string m_head;
  LineStart m_start = LineStart::File;
  char m_last = 0;
  bool m_isOpen = false;
  bool m_isVoted = false;
};

bool isUtf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

} // namespace

Result<std::optional<TextShape>> findShape(ByteSource& source) {
  MUNIMENT_TRY_LET(stream, source.open());
  std::vector<char> chunk(kChunk);
  std::string start;
  StyleVotes votes;
  LineHeads heads(votes);
  Sha256Hasher hasher;
  TextShape shape;
  for (;;) {
    MUNIMENT_TRY_LET(got, stream->read(chunk.data(), static_cast<qint64>(kChunk)));
    if (got == 0)
      break;
    start.append(chunk.data(), std::min<std::size_t>(static_cast<std::size_t>(got), 2 - start.size()));
    if (isUtf16(start))
      return failure(ErrorKind::Usage, "whatsapp.utf16"_L1);
    heads.add(chunk.data(), chunk.data() + got);
    hasher.add({chunk.data(), got});
    shape.size += got;
    if (shape.size >= kSample && votes.isEmpty())
      return std::nullopt;
  }
  heads.finishLine();
  const StyleVotes::Entry* const winner = votes.winner();
  if (!winner)
    return std::nullopt;
  shape.style = votes.styleOf(*winner);
  shape.isCrlfFramed = votes.isCrlfFramed(*winner);
  shape.recordEnd = StyleVotes::recordEndOf(*winner);
  shape.hasMarks = winner->withMark > 0;
  shape.digest = hasher.finish();
  shape.headers = winner->count;
  shape.otherHeaders = votes.headers() - winner->count;
  return shape;
}

} // namespace muniment::formats::whatsapp
