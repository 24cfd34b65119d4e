#include "tests/core/workspace/outsider_answers.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

namespace muniment::tests {

/// Two workspaces that are alike but for a restricted matter must look alike to whoever does not belong to it.
class OutsiderTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyQueryIsAsked();
  void nothingDiffers();
  void theComparisonSeesInsiders();
  void whatIsPrivateIsNamedNowhere();
};

namespace {

/// The queries that the headers of core/workspace declare.
std::set<QString> declaredQueries() {
  static const QRegularExpression type(u"^(?:struct|class) (\\w+) final"_s);
  std::set<QString> found;
  QDirIterator walk(QStringLiteral(MUNIMENT_SOURCES "/core/workspace"), {u"*.h"_s}, QDir::Files,
                    QDirIterator::Subdirectories);
  while (walk.hasNext()) {
    QFile file(walk.next());
    if (!file.open(QIODevice::ReadOnly))
      continue;
    QString name;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
      if (const auto match = type.match(line); match.hasMatch())
        name = match.captured(1);
      else if (line.contains(u" answer(QueryContext&"_s))
        found.insert(name);
    }
  }
  return found;
}

} // namespace

void OutsiderTest::everyQueryIsAsked() {
  const std::set<QString> declared = declaredQueries();
  QVERIFY(declared.size() > 40);
  for (const QString& query : declared)
    QVERIFY2(outsiderAnswers().contains(query), qPrintable(query + u" is not compared for outsiders"_s));
  for (const auto& [query, answer] : outsiderAnswers())
    QVERIFY2(declared.contains(query), qPrintable(query + u" is no query any more"_s));
}

void OutsiderTest::nothingDiffers() {
  TwinWorkspace without(TwinWorkspace::Content::Public);
  TwinWorkspace with(TwinWorkspace::Content::WithSecrets);
  QStringList leaks;
  for (const auto& [query, answer] : outsiderAnswers()) {
    const QString expected = withoutChance(answer(without));
    const QString given = withoutChance(answer(with));
    if (expected != given)
      leaks.append(u"%1\n  without: %2\n  with:    %3"_s.arg(query, expected, given));
    if (given.contains(u"whistle"_s, Qt::CaseInsensitive))
      leaks.append(query + u" names the secret: "_s + given);
  }
  for (const QString& leak : leaks)
    qWarning("%s", qPrintable(leak));
  QVERIFY(leaks.isEmpty());
}

void OutsiderTest::theComparisonSeesInsiders() {
  TwinWorkspace without(TwinWorkspace::Content::Public);
  TwinWorkspace with(TwinWorkspace::Content::WithSecrets);
  with.sitIn(u"ivan"_s);
  int different = 0;
  for (const auto& [query, answer] : outsiderAnswers())
    different += withoutChance(answer(without)) == withoutChance(answer(with)) ? 0 : 1;
  QVERIFY(different > 20);
}

void OutsiderTest::whatIsPrivateIsNamedNowhere() {
  TwinWorkspace twin(TwinWorkspace::Content::Public);
  twin.hide(u"pelican"_s);
  for (const QString& who : {u"olga"_s, u"ivan"_s}) {
    twin.sitIn(who);
    for (const auto& [query, answer] : outsiderAnswers()) {
      const QString given = answer(twin);
      const qsizetype at = given.indexOf(u"pelican"_s, 0, Qt::CaseInsensitive);
      QVERIFY2(at < 0, qPrintable(query + u" for "_s + who + u": "_s + given.sliced(std::max<qsizetype>(0, at - 60))));
    }
  }
}

MUNIMENT_TEST(OutsiderTest);

} // namespace muniment::tests

#include "outsider_test.moc"
