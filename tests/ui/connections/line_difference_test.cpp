#include "tests/support/test_suite.h"
#include "ui/connections/line_difference.h"

#include <QtCore/QStringList>

#include <random>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using ui::DifferingLine;

namespace {

QString textOf(const std::vector<DifferingLine>& lines, DifferingLine::In in) {
  QStringList kept;
  for (const DifferingLine& line : lines) {
    if (line.in == DifferingLine::In::Both || line.in == in)
      kept.append(line.text);
  }
  return kept.join(u'\n');
}

} // namespace

class LineDifferenceTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void onlyWhatDiffersIsMarked() {
    const auto lines = ui::lineDifference(u"{\na\nb\nc\n}"_s, u"{\na\nx\nc\nd\n}"_s);
    QStringList marked;
    for (const DifferingLine& line : lines)
      marked.append((line.in == DifferingLine::In::Both    ? u" "_s
                     : line.in == DifferingLine::In::First ? u"-"_s
                                                           : u"+"_s) +
                    line.text);
    QCOMPARE(marked, (QStringList{u" {"_s, u" a"_s, u"-b"_s, u"+x"_s, u" c"_s, u"+d"_s, u" }"_s}));
  }

  void equalTextsDoNotDiffer() {
    const auto lines = ui::lineDifference(u"a\n\na"_s, u"a\n\na"_s);
    QCOMPARE(lines.size(), 3U);
    QVERIFY(std::ranges::all_of(lines, [](const auto& line) { return line.in == DifferingLine::In::Both; }));
  }

  void bothTextsComeOutAgain() {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
      const auto text = [&random] {
        QStringList lines;
        for (auto count = random() % 12; count > 0; --count)
          lines.append(QString(QChar(u'a' + static_cast<char16_t>(random() % 4))));
        return lines.join(u'\n');
      };
      const QString first = text();
      const QString second = text();
      const auto lines = ui::lineDifference(first, second);
      QCOMPARE(textOf(lines, DifferingLine::In::First), first);
      QCOMPARE(textOf(lines, DifferingLine::In::Second), second);
    }
  }

  void whatIsTooLargeIsReplacedAsAWhole() {
    QStringList first;
    QStringList second;
    for (int i = 0; i < 3000; ++i) {
      first.append(QString::number(i));
      second.append(QString::number(-1 - i));
    }
    QCOMPARE(ui::lineDifference(first.join(u'\n'), second.join(u'\n')).size(), 6000U);
  }
};

MUNIMENT_TEST(LineDifferenceTest);

} // namespace muniment::tests

#include "line_difference_test.moc"
