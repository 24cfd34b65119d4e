// What phones of every region write is read as it was meant, and none of it is doubted.
#include "tests/core/formats/whatsapp/export_maker.h"
#include "tests/core/formats/whatsapp/text_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {
namespace {

using namespace formats::whatsapp;

constexpr std::uint32_t kExports = 1000;

/// Empty when `read` is what was made; else the difference.
std::string differenceOf(const MadeRecord& made, const SourceMessage& read) {
  if (read.sender != made.sender)
    return "sender " + read.sender + " for " + made.sender;
  if (read.text != made.text)
    return "text " + read.text + " for " + made.text;
  if (read.attachment.name != made.attachment)
    return "file " + read.attachment.name + " for " + made.attachment;
  if ((read.kind == MessageKind::System) != made.isNotice)
    return "kind " + lineOf(read);
  return {};
}

} // namespace

class ExportTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void eachIsReadAsItWasMeant();
  void noneIsDoubted();
  void provenDatesAreRight();

 private:
  std::vector<MadeExport> m_made;
  std::vector<ReadChat> m_read;
};

void ExportTest::initTestCase() {
  for (std::uint32_t seed = 0; seed < kExports; ++seed) {
    m_made.push_back(makeExport(seed));
    m_read.push_back(readChat(m_made.back().text()));
    QVERIFY2(m_read.back().isChat, m_made.back().style->name);
    QCOMPARE(gapsIn(m_read.back(), m_made.back().text()), std::string());
  }
}

void ExportTest::eachIsReadAsItWasMeant() {
  for (std::size_t at = 0; at < kExports; ++at) {
    const auto& records = m_made[at].records;
    const QByteArray place = QByteArray(m_made[at].style->name) + " of " + QByteArray::number(at);
    QVERIFY2(m_read[at].messages.size() == records.size(), place.constData());
    for (std::size_t i = 0; i < records.size(); ++i) {
      const std::string difference = differenceOf(records[i], m_read[at].messages[i]);
      QVERIFY2(difference.empty(), (place + ": " + QByteArray::fromStdString(difference)).constData());
    }
  }
}

void ExportTest::noneIsDoubted() {
  for (std::size_t at = 0; at < kExports; ++at) {
    const std::string found = findingsOf(m_read[at]);
    QVERIFY2(found.empty(), (std::string(m_made[at].style->name) + ' ' + std::to_string(at) + ' ' + found).c_str());
    QVERIFY(m_read[at].survey.findings.empty());
  }
}

void ExportTest::provenDatesAreRight() {
  int proven = 0;
  int right = 0;
  for (std::size_t at = 0; at < kExports; ++at) {
    const auto& records = m_made[at].records;
    bool isRight = true;
    for (std::size_t i = 0; i < records.size(); ++i)
      isRight = isRight && m_read[at].messages[i].time.milliseconds == records[i].time;
    const bool isProven = m_read[at].survey.dates.isProven;
    proven += isProven ? 1 : 0;
    right += isRight ? 1 : 0;
    QVERIFY2(isRight || !isProven, m_made[at].style->name);
  }
  // docs/formats/whatsapp.md states these figures.
  QCOMPARE(proven, 807);
  QCOMPARE(right, 986);
}

MUNIMENT_TEST(ExportTest);

} // namespace muniment::tests

#include "export_test.moc"
