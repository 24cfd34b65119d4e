#include "tests/scenarios/use_case.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>

namespace muniment::tests {

/// Every use case from one end to the other, in files, in files while other systems misbehave, and on a server; of the
/// last two only the first of each family, unless MUNIMENT_ALL_USE_CASES is set. With MUNIMENT_USE_CASE only those
/// whose id it is the beginning of.
class UseCasesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void eachIsThereOnce();
  void inFiles_data() { addRows(true); }
  void inFiles() { play(Conditions()); }
  void whileOthersFail_data() { addRows(qEnvironmentVariableIsSet("MUNIMENT_ALL_USE_CASES")); }
  void whileOthersFail() { play({{}, true, nullptr}); }
  void onAServer_data() { addRows(qEnvironmentVariableIsSet("MUNIMENT_ALL_USE_CASES")); }
  void onAServer();

 private:
  static void addRows(bool every);
  static void play(const Conditions& conditions);
};

void UseCasesTest::addRows(bool every) {
  QTest::addColumn<int>("place");
  const QByteArray wanted = qgetenv("MUNIMENT_USE_CASE");
  const auto all = allUseCases();
  for (int at = 0; at < static_cast<int>(all.size()); ++at) {
    const char* id = all[static_cast<std::size_t>(at)].id;
    if (QByteArray(id).startsWith(wanted) && (every || QByteArray(id).endsWith("-1")))
      QTest::newRow(id) << at;
  }
}

/// A line for each, from which packaging/test makes its table.
void UseCasesTest::play(const Conditions& conditions) {
  QFETCH(const int, place);
  const auto all = allUseCases();
  const UseCase& useCase = all[static_cast<std::size_t>(place)];
  QElapsedTimer time;
  time.start();
  useCase.play(conditions);
  const bool isProved = QByteArray(useCase.lacks).isEmpty();
  const char* verdict = isProved ? "proved" : "partly";
  if (QTest::currentTestFailed())
    verdict = "failed";
  std::printf("USE CASE %s|%s|%s|%s|%.1f|%s\n", useCase.id, QTest::currentTestFunction(), verdict, useCase.name,
              double(time.elapsed()) / 1000, useCase.lacks);
  std::fflush(stdout);
}

void UseCasesTest::eachIsThereOnce() {
  QStringList ids;
  for (const UseCase& useCase : allUseCases())
    ids.append(QString::fromLatin1(useCase.id));
  QStringList wanted;
  for (const auto& [family, count] :
       {std::pair("WA", 8), std::pair("PN", 7), std::pair("AD", 8), std::pair("AC", 8), std::pair("XC", 7)}) {
    for (int number = 1; number <= count; ++number)
      wanted.append(QStringLiteral("%1-%2").arg(QLatin1StringView(family)).arg(number));
  }
  QCOMPARE(ids, wanted);
}

void UseCasesTest::onAServer() {
  if (!TestDatabase::hasServer())
    QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
  play({makeServerDatabase(QStringLiteral("muniment_use_case")), false, nullptr});
}

MUNIMENT_TEST(UseCasesTest);

} // namespace muniment::tests

#include "use_cases_test.moc"
