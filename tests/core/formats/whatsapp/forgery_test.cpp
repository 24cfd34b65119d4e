// A message that another hand put into an exported chat: what its framing can prove is told, what it cannot is counted.
#include "tests/core/formats/whatsapp/export_maker.h"
#include "tests/core/formats/whatsapp/text_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>

namespace muniment::tests {
namespace {

using namespace formats::whatsapp;

constexpr int kOfEachKind = 60;
constexpr std::int64_t kDay = 86'400'000;

/// A chat on its way through another hand.
struct Forgery final {
  MadeExport chat;
  std::size_t at = 0; ///< the record behind which something is put
  std::string words;  ///< what was put in
  std::string needle; ///< what finds it in the file
  std::string text;   ///< the whole file

  [[nodiscard]] std::string headerAt(std::int64_t apart) const {
    return headerOf(*chat.style, chat.records[at].time + apart);
  }
  [[nodiscard]] std::string recordBy(std::int64_t apart, const std::string& who) const {
    return headerAt(apart) + who + ": " + words;
  }
  [[nodiscard]] std::string someone() const { return chat.records.back().sender; }
  /// The file with `extra` behind the chosen record, and other ends of lines where they are given.
  void put(const std::string& extra, const std::string& end) {
    for (std::size_t i = 0; i < chat.records.size(); ++i)
      text += chat.records[i].header + chat.records[i].line + end + (i == at ? extra : std::string());
  }
};

enum class On { Ios, Android };
/// What shows the forgery: the line ends, the marks, the style, evidence against its place, or nothing.
enum class Shown { ByFraming, ByStyle, ByEvidence, No };

struct Kind final {
  const char* name;
  On on;
  Shown shown;
  void (*forge)(Forgery&);
};

const Kind kKinds[]{
    {"pasted into a message, as the same phone writes", On::Ios, Shown::ByFraming,
     [](Forgery& it) {
       it.chat.records[it.at].line += '\n' + it.recordBy(0, it.someone());
       it.put({}, "\r\n");
     }},
    {"several records pasted into a message", On::Ios, Shown::ByFraming,
     [](Forgery& it) {
       it.chat.records[it.at].line +=
           '\n' + it.headerAt(0) + "Bob: so?\n" + it.recordBy(0, it.someone()) + "\nand more";
       it.put({}, "\r\n");
     }},
    {"a line put in by an editor that ends lines with LF", On::Ios, Shown::ByFraming,
     [](Forgery& it) { it.put(it.recordBy(0, it.someone()) + '\n', "\r\n"); }},
    {"a line put behind the end", On::Ios, Shown::ByFraming,
     [](Forgery& it) {
       it.at = it.chat.records.size() - 1;
       it.put(it.recordBy(60'000, it.someone()) + '\n', "\r\n");
     }},
    {"a line break of another editor within a message", On::Ios, Shown::ByFraming,
     [](Forgery& it) {
       it.chat.records[it.at].line += "\r\n" + it.words;
       it.put({}, "\r\n");
     }},
    {"a record in the style of another phone", On::Ios, Shown::ByFraming,
     [](Forgery& it) { it.put("18/03/2022, 14:56 - Bob: " + it.words + "\r\n", "\r\n"); }},
    {"part of the file saved again with LF", On::Ios, Shown::ByFraming,
     [](Forgery& it) {
       it.put(it.recordBy(0, it.someone()) + "\r\n", "\r\n");
       const std::size_t end = it.text.find("\r\n", it.text.find(it.words));
       it.text.erase(end, 1);
     }},
    {"the whole file saved again with LF, and a marker typed without its mark", On::Ios, Shown::ByEvidence,
     [](Forgery& it) {
       it.words = it.chat.style->words->deleted;
       it.needle = ": " + it.words;
       it.put(it.recordBy(0, it.someone()) + '\n', "\n");
     }},
    {"the whole file saved again with LF, and a record put in", On::Ios, Shown::No,
     [](Forgery& it) { it.put(it.recordBy(0, it.someone()) + '\n', "\n"); }},
    {"a record put in with the right ends and time", On::Ios, Shown::No,
     [](Forgery& it) { it.put(it.recordBy(0, it.someone()) + "\r\n", "\r\n"); }},
    {"a record put in by an editor that ends lines with CRLF", On::Android, Shown::ByFraming,
     [](Forgery& it) { it.put(it.recordBy(0, it.someone()) + "\r\n", "\n"); }},
    {"the whole file saved again with CRLF, then a record with LF", On::Android, Shown::ByFraming,
     [](Forgery& it) { it.put(it.recordBy(0, it.someone()) + '\n', "\r\n"); }},
    {"a record in the style of another phone", On::Android, Shown::ByStyle,
     [](Forgery& it) { it.put("[18.03.22, 14:56:00] Bob: " + it.words + '\n', "\n"); }},
    {"a record of days before", On::Android, Shown::ByEvidence,
     [](Forgery& it) { it.put(it.recordBy(-40 * kDay, it.someone()) + '\n', "\n"); }},
    {"a record of days later", On::Android, Shown::ByEvidence,
     [](Forgery& it) { it.put(it.recordBy(40 * kDay, it.someone()) + '\n', "\n"); }},
    {"a person who is in no other place, hours before", On::Android, Shown::ByEvidence,
     [](Forgery& it) { it.put(it.recordBy(-5 * kDay / 24, "Nobody Else") + '\n', "\n"); }},
    {"a record put in with a fitting time", On::Android, Shown::No,
     [](Forgery& it) { it.put(it.recordBy(0, it.someone()) + '\n', "\n"); }},
};

/// A chat long enough to have an order and a middle, and on iOS messages of several lines that show its framing.
Forgery forgeryOf(const Kind& kind, std::uint32_t& seed) {
  const auto isFit = [&](const MadeExport& chat) {
    const auto lines = std::ranges::count_if(
        chat.records, [](const MadeRecord& record) { return record.line.find('\n') != std::string::npos; });
    return chat.style->isIos == (kind.on == On::Ios) && chat.records.size() >= 30 && (lines > 2 || kind.on != On::Ios);
  };
  Forgery it;
  do
    it.chat = makeExport(seed++);
  while (!isFit(it.chat));
  it.at = 5 + seed % (it.chat.records.size() - 10);
  it.words = "I agree to everything " + std::to_string(seed);
  it.needle = it.words;
  kind.forge(it);
  return it;
}

/// The message in which the words stand.
const SourceMessage& holderOf(const Forgery& it, const ReadChat& chat) {
  const auto place = static_cast<std::int64_t>(it.text.find(it.needle));
  const auto behind = std::ranges::upper_bound(chat.messages, place, {}, &SourceMessage::offset);
  return *std::prev(behind);
}

/// Their line has its own header in what was read, so somebody is said to have written them.
bool isMessage(const Forgery& it, const SourceMessage& holder) {
  return holder.raw.substr(0, holder.raw.find('\n')).find(it.needle) != std::string::npos;
}

} // namespace

class ForgeryTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void whatTheFramingProvesIsTold();
  void theTableIsTrue();

 private:
  QStringList m_rows;
};

void ForgeryTest::whatTheFramingProvesIsTold() {
  std::uint32_t seed = 5000;
  for (const Kind& kind : kKinds) {
    int told = 0;
    int text = 0;
    for (int i = 0; i < kOfEachKind; ++i) {
      const Forgery it = forgeryOf(kind, seed);
      const ReadChat chat = readChat(it.text);
      QVERIFY2(chat.isChat, kind.name);
      QCOMPARE(gapsIn(chat, it.text), std::string());
      const SourceMessage& holder = holderOf(it, chat);
      told += std::ranges::find(chat.findings, holder.ordinal, &Finding::ordinal) != chat.findings.end() ? 1 : 0;
      text += isMessage(it, holder) ? 0 : 1;
    }
    const auto phone = kind.on == On::Ios ? QStringLiteral("iOS") : QStringLiteral("Android");
    m_rows += QStringLiteral("| %1: %2 | %3 | %4 | %5 |")
                  .arg(phone, QString::fromUtf8(kind.name))
                  .arg(kOfEachKind)
                  .arg(told)
                  .arg(text);
    if (kind.shown == Shown::ByFraming)
      QVERIFY2(told == kOfEachKind, qPrintable(m_rows.back()));
    if (kind.shown == Shown::ByStyle)
      QVERIFY2(text == kOfEachKind, qPrintable(m_rows.back()));
  }
}

void ForgeryTest::theTableIsTrue() {
  QFile document(QStringLiteral(MUNIMENT_SOURCE_DIR "/docs/formats/whatsapp.md"));
  QVERIFY(document.open(QIODevice::ReadOnly));
  const QStringList lines = QString::fromUtf8(document.readAll()).split(u'\n');
  for (const QString& row : std::as_const(m_rows)) {
    if (!lines.contains(row))
      qWarning("docs/formats/whatsapp.md lacks: %s", qPrintable(row));
  }
  QVERIFY(std::ranges::all_of(m_rows, [&](const QString& row) { return lines.contains(row); }));
}

MUNIMENT_TEST(ForgeryTest);

} // namespace muniment::tests

#include "forgery_test.moc"
