#include "core/workspace/cases/case_link_commands.h"
#include "core/workspace/cases/case_timeline.h"
#include "tests/core/workspace/case_office.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>

namespace muniment::tests {

using namespace workspace;

/// A case with many documents opens, with its time axis. MUNIMENT_CASE_LINKS says how many documents are filed to it,
/// MUNIMENT_CASE_OPENINGS how often it is opened.
class CaseSpeedTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aLargeCaseOpens();
};

namespace {

int numberFrom(const char* name, int otherwise) {
  const int given = qEnvironmentVariableIntValue(name);
  return given > 0 ? given : otherwise;
}

std::vector<ItemId> papers(CaseOffice& office, int count) {
  std::vector<FileToCapture> files;
  for (int i = 0; i < count; ++i)
    files.push_back({u"paper %1.txt"_s.arg(i), {}, QByteArray("paper ") + QByteArray::number(i)});
  std::vector<ItemId> items;
  if (!office.run(CaptureFiles(std::move(files), u"test"_s)).isEmpty())
    return items;
  for (const Json& each : *office.last.at(u"items").array())
    items.push_back(ItemId::parse(each.text(u"id")).value_or(ItemId()));
  return items;
}

} // namespace

void CaseSpeedTest::aLargeCaseOpens() {
  const int links = numberFrom("MUNIMENT_CASE_LINKS", 60);
  CaseOffice office;
  const CaseId file = office.open(u"Freight 2026"_s);
  const auto items = papers(office, links);
  QCOMPARE(std::ssize(items), links);
  for (const ItemId& item : items)
    QCOMPARE(office.run(LinkToCase{file, CaseLink::Kind::Item, aggregateOf(item)}), QString());
  std::vector<double> took;
  for (int i = 0; i < numberFrom("MUNIMENT_CASE_OPENINGS", 20); ++i) {
    QElapsedTimer timer;
    timer.start();
    const auto shown = office.show(file);
    CaseTimeline axis;
    axis.file = file;
    const auto timeline = office.workspace->ask(axis).result();
    took.push_back(double(timer.nsecsElapsed()) / 1e6);
    QCOMPARE(std::ssize(shown.links), links);
    QVERIFY(timeline && !timeline->moments.empty());
  }
  std::ranges::sort(took);
  qInfo("a case with %d documents opens in %.1f ms, p99 %.1f ms", links, took[took.size() / 2],
        took[(took.size() - 1) * 99 / 100]);
}

MUNIMENT_TEST(CaseSpeedTest);

} // namespace muniment::tests

#include "case_speed_test.moc"
