#include "tests/differential/differences.h"

#include "core/formats/whatsapp/text_header_matcher.h"
#include "core/formats/whatsapp/text_unicode.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace muniment::tests {
namespace {

using namespace formats::whatsapp;

constexpr std::int64_t kDay = 86'400'000;
constexpr int kBuddhistYears = 543;

/// The lines as the peer sees them: after CRLF, LF and CR alike, and one more behind the last end.
std::vector<std::string> linesOf(std::string_view text) {
  std::vector<std::string> lines(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
      continue;
    if (text[i] == '\n' || text[i] == '\r')
      lines.emplace_back();
    else
      lines.back() += text[i];
  }
  for (std::string& line : lines)
    line = QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size())).toStdString();
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines)
    all += (&line == lines.data() ? "" : "\n") + line;
  return all;
}

/// The first line of each of our records.
std::vector<std::size_t> startsOf(const ReadChat& chat) {
  std::vector<std::size_t> starts;
  std::size_t line = 0;
  for (const SourceMessage& message : chat.messages) {
    starts.push_back(line);
    line += linesOf(message.raw).size() - 1;
  }
  return starts;
}

/// The first line of each message of the peer, which drops what stands before the first and keeps all else.
std::vector<std::size_t> startsOf(const std::vector<PeerMessage>& messages, std::size_t lines) {
  std::vector<std::size_t> starts;
  std::size_t kept = 0;
  for (const PeerMessage& message : messages) {
    starts.push_back(kept);
    kept += static_cast<std::size_t>(std::ranges::count(message.text, '\n')) + 1;
  }
  for (std::size_t& start : starts)
    start += lines - kept;
  return starts;
}

QDate dateOf(std::int64_t time) { return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).date(); }

/// The peer counts days and months beyond the last one on.
QDate countedOn(int year, int month, int day) { return QDate(year, 1, 1).addMonths(month - 1).addDays(day - 1); }

/// Whether a date with its numbers in another order, and its year so far ahead, is the peer's.
bool isOtherOrder(const QDate& ours, const QDate& peer, int ahead) {
  std::array<int, 3> numbers{ours.day(), ours.month(), ours.year() % 100};
  std::ranges::sort(numbers);
  do {
    if (countedOn(numbers[2] + ours.year() / 100 * 100 + ahead, numbers[1], numbers[0]) == peer)
      return true;
  } while (std::ranges::next_permutation(numbers).found);
  return false;
}

/// Compares the two readings of one chat, record by record.
class Comparer final {
 public:
  Comparer(const std::string& text, const ReadChat& ours, const std::vector<PeerMessage>& peer, Comparison& into)
      : m_lines(linesOf(text)), m_ours(ours), m_peer(peer), m_into(into), m_ourStarts(startsOf(ours)),
        m_peerStarts(startsOf(peer, m_lines.size())), m_matcher(ours.survey.style) {}

  void run() {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < m_ourStarts.size() || j < m_peerStarts.size()) {
      const std::size_t ours = i < m_ourStarts.size() ? m_ourStarts[i] : m_lines.size();
      const std::size_t peers = j < m_peerStarts.size() ? m_peerStarts[j] : m_lines.size();
      if (ours == peers)
        compare(i++, j++);
      else if (ours < peers)
        explainJoin(m_ours.messages[i++], ours);
      else
        explainSplit(m_peerStarts[j++]);
    }
  }

 private:
  void note(const char* rule) { ++m_into.byRule[rule]; }
  void fail(const std::string& what, std::size_t line) {
    m_into.unexplained.push_back(what + " in line " + std::to_string(line + 1) + ": " + m_lines[line]);
  }

  /// A record that the peer takes for text of the one before.
  void explainJoin(const SourceMessage& message, std::size_t line) {
    const HeaderStyle& style = m_ours.survey.style;
    if (message.kind == MessageKind::Unknown && message.ordinal == 0 && !message.time.isKnown)
      note("text-before-first");
    else if (style.zero != U'0')
      note("other-digits");
    else if (style.isTimeFirst)
      note("time-first");
    else if (style.era == HeaderEra::Japanese)
      note("japanese-years");
    else if (style.innerMarks > 0)
      note("marks-in-stamp");
    else if (style.glue == HeaderGlue::ArabicComma)
      note("arabic-comma");
    else if (message.raw.substr(0, kLongestHeader).find("\xEF\xBB\xBF") != std::string::npos)
      note("byte-order-mark");
    else
      fail("only we see a record", line);
  }

  /// A line of one of our records that the peer takes for a record.
  void explainSplit(std::size_t line) {
    if (m_matcher.match(m_lines[line]) && !m_ours.survey.hasCrlfFraming)
      fail("only the peer sees a record", line);
    else
      note(parseHeader(m_lines[line]) ? "header-in-text" : "no-header");
  }

  [[nodiscard]] std::size_t endOf(const std::vector<std::size_t>& starts, std::size_t index) const {
    return index + 1 < starts.size() ? starts[index + 1] : m_lines.size();
  }

  void compare(std::size_t i, std::size_t j) {
    ++m_into.records;
    const SourceMessage& ours = m_ours.messages[i];
    const PeerMessage& peer = m_peer[j];
    compareTime(ours, peer, m_ourStarts[i]);
    const bool isSameAuthor = compareAuthor(ours, peer, m_ourStarts[i]);
    const std::string first = linesOf(peer.text).front();
    if (!m_lines[m_ourStarts[i]].ends_with(first))
      fail("other text " + first, m_ourStarts[i]);
    if (isSameAuthor && endOf(m_ourStarts, i) == endOf(m_peerStarts, j))
      compareText(ours, peer, j + 1 == m_peer.size(), m_ourStarts[i]);
  }

  void compareTime(const SourceMessage& ours, const PeerMessage& peer, std::size_t line) {
    const bool isImpossible = std::ranges::any_of(m_ours.findings, [&](const Finding& finding) {
      return finding.code == "impossible-time" && finding.ordinal == ours.ordinal;
    });
    if (isImpossible)
      return note("impossible-time");
    if (peer.time == ours.time.milliseconds)
      return;
    if (!peer.time)
      return fail("no time", line);
    const HeaderStyle& style = m_ours.survey.style;
    const std::int64_t apart = std::abs(*peer.time % kDay - ours.time.milliseconds % kDay);
    if (style.clock != HeaderClock::Hours24 && apart == kDay / 2)
      note("day-period");
    else if (apart != 0)
      return fail("other time", line);
    const QDate date = dateOf(ours.time.milliseconds);
    const QDate peers = dateOf(*peer.time);
    if (peers == date)
      return;
    const int ahead = style.era == HeaderEra::Buddhist ? kBuddhistYears : 0;
    const bool isSameOrder = countedOn(date.year() + ahead, date.month(), date.day()) == peers;
    if (!isSameOrder && !isOtherOrder(date, peers, ahead))
      return fail("other date", line);
    if (ahead != 0)
      note("buddhist-years");
    if (!isSameOrder)
      note("date-order");
  }

  bool compareAuthor(const SourceMessage& ours, const PeerMessage& peer, std::size_t line) {
    const std::string author(trimmed(peer.author.value_or(std::string())));
    if (author == ours.sender)
      return true;
    if (ours.sender.empty() && ours.kind == MessageKind::System)
      note("colon-in-notice");
    else if (!peer.author && trimmed(peer.text).starts_with(ours.sender + ':'))
      note("empty-text");
    else if (m_ours.survey.style.clock != HeaderClock::Hours24 && author.ends_with(ours.sender))
      note("day-period-in-name");
    else
      fail("author " + author + " for " + ours.sender, line);
    return false;
  }

  /// Where the reader takes a marker out of the text, the raw bytes were compared already.
  void compareText(const SourceMessage& ours, const PeerMessage& peer, bool isLast, std::size_t line) {
    std::string text = peer.text;
    if (isLast && m_lines.back().empty() && text.ends_with('\n')) {
      note("end-of-file");
      text.pop_back();
    }
    if ((ours.kind != MessageKind::Text && ours.kind != MessageKind::System) || ours.isEdited)
      return;
    if (joined(linesOf(ours.text)) != text)
      return fail("text " + text + " for " + ours.text, line);
    if (ours.text != text)
      note("line-ends");
  }

  std::vector<std::string> m_lines;
  const ReadChat& m_ours;
  const std::vector<PeerMessage>& m_peer;
  Comparison& m_into;
  std::vector<std::size_t> m_ourStarts;
  std::vector<std::size_t> m_peerStarts;
  TextHeaderMatcher m_matcher;
};

} // namespace

void compareReadings(const std::string& text, const ReadChat& ours, const std::vector<PeerMessage>& peer,
                     Comparison& into) {
  Comparer(text, ours, peer, into).run();
}

} // namespace muniment::tests
