#include "tests/core/formats/whatsapp/export_maker.h"

#include "core/formats/whatsapp/text_unicode.h"

#include <QtCore/QDateTime>
#include <QtCore/QRandomGenerator>

#include <array>
#include <string_view>

namespace muniment::tests {
namespace {

#include "tests/core/formats/whatsapp/export_styles.inc"

constexpr std::int64_t kMinute = 60'000;
constexpr std::size_t kFirstAndroid = 16;
static_assert(!kStyles[kFirstAndroid].isIos && kStyles[kFirstAndroid - 1].isIos);
constexpr std::string_view kMark = "\u200E";
constexpr std::array<std::string_view, 8> kNames{"Ana",  "Bob Brown",  "\u202A+44 7700 900123\u202C", "~ Zoë", "محمد",
                                                 "王伟", "Eve O'Neil", "~\u202FKim \U0001F98A"};
constexpr std::array<std::string_view, 18> kBodies{
    "ok",
    "The contract is signed, thanks!",
    "see https://example.org/a?b=c: it is there",
    "note: read: this",
    "one\ntwo\n\nfour",
    "\U0001F469\u200D\U0001F469\u200D\U0001F467 ção ß 王",
    "100% <b>bold</b> & \"quoted\"",
    "12:30 - lunch?",
    "1/2 of it, 10:00 at the latest",
    "مرحبا، كيف حالك؟",
    "明日の会議は10:00です",
    "[draft] please confirm",
    " a blank before and after ",
    "file (not attached)",
    "list:\n- first\n- second: 2",
    "Bob: he said so",
    "(2/3/24) maybe, 9:15?",
    "\"",
};

std::string number(std::int64_t value, int digits, char32_t zero) {
  std::string plain = std::to_string(value);
  plain.insert(0, static_cast<std::size_t>(std::max(0, digits - static_cast<int>(plain.size()))), '0');
  std::string out;
  for (const char digit : plain)
    out += formats::whatsapp::utf8Of(zero + static_cast<char32_t>(digit - '0'));
  return out;
}

std::string field(std::string_view name, const QDateTime& at, const ExportStyle& style) {
  const QDate date = at.date();
  const QTime time = at.time();
  const auto digits = [&](std::int64_t value) { return number(value, static_cast<int>(name.size()), style.zero); };
  switch (name.front()) {
  case 'd':
    return digits(date.day());
  case 'M':
    return digits(date.month());
  case 'y':
    return digits(name.size() == 2 ? date.year() % 100 : date.year());
  case 'B':
    return digits(date.year() + 543);
  case 'R':
    return digits(date.year() - 2018);
  case 'H':
    return digits(time.hour());
  case 'h':
    return digits(time.hour() % 12 == 0 ? 12 : time.hour() % 12);
  case 'm':
    return digits(time.minute());
  case 's':
    return digits(time.second());
  default:
    return time.hour() < 12 ? style.am : style.pm;
  }
}

bool hasSeconds(const ExportStyle& style) { return std::string_view(style.header).find("{ss}") != std::string::npos; }

/// The half of a text `iOS|Android`.
std::string wordOf(const char* words, bool isIos) {
  const std::string_view all(words);
  const std::size_t bar = all.find('|');
  return std::string(isIos ? all.substr(0, bar) : all.substr(bar + 1));
}

/// Writes the records of one chat one after the other.
class ChatWriter final {
 public:
  explicit ChatWriter(std::uint32_t seed)
      : m_random(seed), m_style(kStyles[seed % kStyles.size()]), m_words(*m_style.words) {
    m_made.style = &m_style;
    // In a year that every calendar counts with one or two digits.
    const QDateTime first(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
    m_time = first.toMSecsSinceEpoch() + m_random.bounded(2'000) * 1'440 * kMinute;
  }

  MadeExport write() {
    choosePeople();
    writeNotices();
    for (int left = 8 + m_random.bounded(80); left > 0; --left) {
      // Two messages in three follow at once; a pause is shorter than a day, as a later one would be news.
      m_time += m_random.bounded(3) == 0 ? m_random.bounded(1, 1'300) * kMinute : m_random.bounded(1, 200'000);
      writeMessage();
    }
    return std::move(m_made);
  }

 private:
  void choosePeople() {
    m_isGroup = *m_words.created != '\0' && m_random.bounded(2) == 0;
    const int first = m_random.bounded(static_cast<int>(kNames.size()));
    const int count = m_isGroup ? m_random.bounded(3, 7) : 2;
    for (int i = 0; i < count; ++i)
      m_people.emplace_back(kNames[static_cast<std::size_t>(first + i) % kNames.size()]);
  }

  std::string person() {
    // The last of a group writes hardly ever.
    const int regular = static_cast<int>(m_people.size()) - (m_isGroup ? 1 : 0);
    if (m_isGroup && m_random.bounded(40) == 0)
      return m_people.back();
    return m_people[static_cast<std::size_t>(m_random.bounded(regular))];
  }

  MadeRecord& add(std::int64_t time) {
    MadeRecord& record = m_made.records.emplace_back();
    record.time = hasSeconds(m_style) ? time - time % 1000 : time - time % kMinute;
    record.header = headerOf(m_style, record.time);
    return record;
  }

  void addNotice(std::int64_t time, const std::string& title, const std::string& words) {
    MadeRecord& record = add(time);
    record.isNotice = true;
    if (m_style.isIos) {
      record.sender = std::string(formats::whatsapp::trimmed(title));
      record.text = std::string(kMark) + words;
      record.line = title + ": " + record.text;
    } else
      record.text = record.line = words;
  }

  void writeNotices() {
    // Before 2016 there was no encryption to tell about.
    if (std::string_view(m_style.header).ends_with(": "))
      return;
    const std::string title = m_isGroup ? "Records 2024" : m_people[1];
    addNotice(m_time, title, m_words.encryption);
    if (!m_isGroup)
      return;
    std::string words = m_words.created;
    words.replace(words.find('%'), 1, m_people[0]);
    // Android writes this one with its own, earlier time.
    addNotice(m_time - (m_style.isIos ? 0 : 3'000 * kMinute), title, words);
  }

  void writeMessage() {
    MadeRecord& record = add(m_time);
    record.sender = person();
    const std::string mark = m_style.isIos ? std::string(kMark) : std::string();
    std::string body;
    switch (m_random.bounded(14)) {
    case 0:
      body = mark + wordOf(m_words.omitted, m_style.isIos);
      if (!m_style.isIos)
        body = '<' + body + '>';
      break;
    case 1:
      body = mark + m_words.deleted;
      break;
    case 2:
      record.attachment = "report v" + std::to_string(m_random.bounded(9)) + ".pdf";
      body = wordOf(m_words.attached, m_style.isIos);
      body = m_style.isIos ? mark + '<' + body + ": " + record.attachment + '>' : record.attachment + " (" + body + ')';
      break;
    default:
      body = record.text = typed();
    }
    record.line = record.sender + ": " + body;
    record.sender = std::string(formats::whatsapp::trimmed(record.sender));
  }

  /// What somebody typed; at times a passage of a chat from another phone, whose headers look different.
  std::string typed() {
    std::string text(kBodies[static_cast<std::size_t>(m_random.bounded(static_cast<int>(kBodies.size())))]);
    if (m_random.bounded(25) != 0)
      return text;
    const ExportStyle& other = kStyles[m_style.isIos ? kFirstAndroid : 0];
    return text + '\n' + headerOf(other, m_time - 60 * kMinute) + m_people[0] + ": I agree\nthat was it";
  }

  QRandomGenerator m_random;
  const ExportStyle& m_style;
  const ExportWords& m_words;
  MadeExport m_made;
  std::vector<std::string> m_people;
  bool m_isGroup = false;
  std::int64_t m_time = 0;
};

} // namespace

std::string MadeExport::text() const {
  std::string all;
  for (const MadeRecord& record : records)
    all += record.header + record.line + lineEnd();
  return all;
}

std::span<const ExportStyle> exportStyles() { return kStyles; }

std::string headerOf(const ExportStyle& style, std::int64_t time) {
  const auto at = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
  std::string header;
  std::string_view left(style.header);
  for (std::size_t open = left.find('{'); open != std::string_view::npos; open = left.find('{')) {
    const std::size_t close = left.find('}');
    header += left.substr(0, open);
    header += field(left.substr(open + 1, close - open - 1), at, style);
    left.remove_prefix(close + 1);
  }
  return header + std::string(left);
}

MadeExport makeExport(std::uint32_t seed) { return ChatWriter(seed).write(); }

} // namespace muniment::tests
