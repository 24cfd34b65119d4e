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
  void eachIsReadAsItWasMeant();
  void noneIsDoubted();
  void provenDatesAreRight();
};

void ExportTest::eachIsReadAsItWasMeant() {
  for (std::uint32_t seed = 0; seed < kExports; ++seed) {
    const MadeExport made = makeExport(seed);
    const ReadChat chat = readChat(made.text());
    const QByteArray place = QByteArray(made.style->name) + " of " + QByteArray::number(seed);
    QVERIFY2(chat.isChat && chat.messages.size() == made.records.size(), place.constData());
    for (std::size_t i = 0; i < made.records.size(); ++i) {
      const std::string difference = differenceOf(made.records[i], chat.messages[i]);
      QVERIFY2(difference.empty(), (place + ": " + QByteArray::fromStdString(difference)).constData());
    }
    QCOMPARE(gapsIn(chat, made.text()), std::string());
  }
}

void ExportTest::noneIsDoubted() {
  for (std::uint32_t seed = 0; seed < kExports; ++seed) {
    const MadeExport made = makeExport(seed);
    const ReadChat chat = readChat(made.text());
    const std::string found = findingsOf(chat);
    QVERIFY2(found.empty(), (std::string(made.style->name) + ' ' + std::to_string(seed) + ' ' + found).c_str());
  }
}

void ExportTest::provenDatesAreRight() {
  int proven = 0;
  int right = 0;
  for (std::uint32_t seed = 0; seed < kExports; ++seed) {
    const MadeExport made = makeExport(seed);
    const ReadChat chat = readChat(made.text());
    bool isRight = true;
    for (std::size_t i = 0; i < made.records.size(); ++i)
      isRight = isRight && chat.messages[i].time.milliseconds == made.records[i].time;
    proven += chat.survey.dates.isProven ? 1 : 0;
    right += isRight ? 1 : 0;
    QVERIFY2(isRight || !chat.survey.dates.isProven, made.style->name);
  }
  qInfo("the order of the date is proven in %d of %u exports and right in %d", proven, kExports, right);
  QVERIFY(proven > 700 && right > 900);
}

MUNIMENT_TEST(ExportTest);

} // namespace muniment::tests

#include "export_test.moc"
