#include "tests/support/test_suite.h"
#include "ui/kit/palette_match.h"

namespace muniment::tests {

using ui::paletteMatch;
using ui::paletteScore;

class PaletteMatchTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void ranks_data() {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("start of text") << u"ver"_qs << u"Verify the ledger"_qs << u"Discover sources"_qs;
    QTest::newRow("starts of words") << u"sp"_qs << u"Save proof"_qs << u"Inspect"_qs;
    QTest::newRow("run before scatter") << u"audit"_qs << u"Open audit"_qs << u"Archive old undo list item"_qs;
    QTest::newRow("short before long") << u"backup"_qs << u"Backup"_qs
                                       << u"Backup plans of every connected workspace"_qs;
    QTest::newRow("blanks do not matter") << u"ver led"_qs << u"Verify ledger"_qs << u"Delivered old"_qs;
  }
  void ranks() {
    QFETCH(QString, pattern);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QVERIFY(paletteScore(pattern, better) > paletteScore(pattern, worse));
  }
  void refusesMissingLetters() {
    QCOMPARE(paletteScore(u"xyz"_qs, u"Verify"_qs), -1);
    QCOMPARE(paletteScore(u"verifyy"_qs, u"Verify"_qs), -1);
    QCOMPARE(paletteScore(u"fe"_qs, u"ef"_qs), -1);
    QCOMPARE(paletteScore(u"a"_qs, QString()), -1);
    QCOMPARE(paletteScore(QString(), u"Verify"_qs), 0);
  }
  void namesTheMatchedLetters() {
    QCOMPARE(paletteMatch(u"sp"_qs, u"Save proof"_qs)->positions, (std::vector<int>{0, 5}));
    QCOMPARE(paletteMatch(u"ÄR"_qs, u"März ändern"_qs)->positions.size(), std::size_t(2));
    // Every position rises and points at its letter, for a pattern that fits in many ways.
    const QString text = u"abcabcaabbccabc"_qs;
    const auto match = paletteMatch(u"abcabc"_qs, text);
    QVERIFY(match);
    for (std::size_t i = 0; i < match->positions.size(); ++i) {
      QCOMPARE(text[match->positions[i]], (u"abcabc"_qs)[qsizetype(i)]);
      QVERIFY(i == 0 || match->positions[i] > match->positions[i - 1]);
    }
  }
};

MUNIMENT_TEST(PaletteMatchTest);

} // namespace muniment::tests

#include "palette_match_test.moc"
