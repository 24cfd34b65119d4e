// Another parser reads the same chats. Every difference has a name and a reason in docs/formats/whatsapp.md, and there
// are exactly as many as that page says.
#include "tests/core/formats/whatsapp/export_maker.h"
#include "tests/differential/differences.h"
#include "tests/differential/published.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;

constexpr std::uint32_t kExports = 2000;

} // namespace

class DifferentialTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void publishedChatsAgree();
  void generatedChatsAgree();
  void differencesAreListed();

 private:
  void compareAll(const std::vector<std::string>& texts, const QStringList& names, Comparison& into);
  void requireExplained(const Comparison& comparison);

  Peer m_peer;
  Comparison m_published;
  Comparison m_generated;
};

void DifferentialTest::initTestCase() {
  const QString why = m_peer.prepare();
  if (!why.isEmpty())
    QSKIP(qPrintable("whatsapp-chat-parser is not there, so NO chat was compared: "_L1 + why));
}

void DifferentialTest::compareAll(const std::vector<std::string>& texts, const QStringList& names, Comparison& into) {
  const auto peers = m_peer.read(texts);
  QCOMPARE(peers.size(), texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const ReadChat ours = readChat(texts[i]);
    const QByteArray name = names[static_cast<qsizetype>(i)].toUtf8();
    QVERIFY2(ours.isChat, name.constData());
    const std::size_t before = into.unexplained.size();
    compareReadings(texts[i], ours, peers[i], into);
    for (std::size_t at = before; at < into.unexplained.size(); ++at)
      into.unexplained[at].insert(0, name.toStdString() + ": ");
  }
}

void DifferentialTest::requireExplained(const Comparison& comparison) {
  for (std::size_t i = 0; i < std::min<std::size_t>(comparison.unexplained.size(), 20); ++i)
    qWarning("%s", comparison.unexplained[i].c_str());
  QCOMPARE(comparison.unexplained.size(), 0U);
}

void DifferentialTest::publishedChatsAgree() {
  const auto chats = publishedChats();
  if (chats.empty())
    QSKIP("MUNIMENT_CORPUS names no folder with published chats: NONE was compared");
  std::vector<std::string> texts;
  QStringList names;
  for (const PublishedChat& chat : chats) {
    texts.push_back(chat.text);
    names += chat.name;
  }
  compareAll(texts, names, m_published);
  requireExplained(m_published);
}

void DifferentialTest::generatedChatsAgree() {
  std::vector<std::string> texts;
  QStringList names;
  for (std::uint32_t seed = 0; seed < kExports; ++seed) {
    const MadeExport made = makeExport(seed);
    texts.push_back(made.text());
    names += QString::fromUtf8(made.style->name) + u' ' + QString::number(seed);
  }
  compareAll(texts, names, m_generated);
  requireExplained(m_generated);
}

void DifferentialTest::differencesAreListed() {
  if (m_published.records == 0)
    QSKIP("MUNIMENT_CORPUS names no folder with published chats: the table of differences was NOT checked");
  QFile document(QStringLiteral(MUNIMENT_SOURCE_DIR "/docs/formats/whatsapp.md"));
  QVERIFY(document.open(QIODevice::ReadOnly));
  QStringList listed;
  for (const QString& line : QString::fromUtf8(document.readAll()).split(u'\n')) {
    const QStringList cells = line.split(" | "_L1);
    if (line.startsWith("| `"_L1) && cells.size() == 4)
      listed += cells[0] + " | "_L1 + cells[1] + " | "_L1 + cells[2];
  }
  QStringList found;
  std::map<std::string, int> rules = m_published.byRule;
  rules.insert(m_generated.byRule.begin(), m_generated.byRule.end());
  for (const auto& [rule, count] : rules) {
    const auto countIn = [&](const Comparison& all) { return all.byRule.contains(rule) ? all.byRule.at(rule) : 0; };
    found +=
        u"| `%1` | %2 | %3"_s.arg(QString::fromStdString(rule)).arg(countIn(m_published)).arg(countIn(m_generated));
  }
  found += u"| `records seen by both` | %1 | %2"_s.arg(m_published.records).arg(m_generated.records);
  for (const QString& row : std::as_const(found)) {
    if (!listed.contains(row))
      qWarning("docs/formats/whatsapp.md lacks: %s", qPrintable(row));
  }
  found.sort();
  listed.sort();
  QCOMPARE(listed, found);
}

MUNIMENT_TEST(DifferentialTest);

} // namespace muniment::tests

#include "differential_test.moc"
