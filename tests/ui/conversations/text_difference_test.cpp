#include "tests/support/test_suite.h"
#include "ui/conversations/text_difference.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using ui::DifferingText;
using ui::differingTexts;

class TextDifferenceTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void marksWhatOnlyOneHas() {
    const auto shown = differingTexts({u"Approved. New date 17 March, same price, no penalty waived."_s,
                                       u"Approved. New date 17 March, same price, no penalty."_s});
    QCOMPARE(marked(shown[0]), u"waived"_s);
    QCOMPARE(shown[1].length, 0);
    QVERIFY(shown[0].text.startsWith(u"…"_s) && shown[0].text.endsWith(u"penalty waived."_s));
  }

  void wordsStayWhole() {
    const auto shown = differingTexts({u"at seventeen"_s, u"at seventy"_s});
    QCOMPARE(marked(shown[0]), u"seventeen"_s);
    QCOMPARE(marked(shown[1]), u"seventy"_s);
  }

  void extremes_data() {
    QTest::addColumn<QStringList>("versions");
    QTest::newRow("empty") << QStringList{u""_s, u"x"_s};
    QTest::newRow("both empty") << QStringList{u""_s, u""_s};
    QTest::newRow("one is the start of the other") << QStringList{u"no"_s, u"no no no"_s};
    QTest::newRow("repeated") << QStringList{u"aaaa"_s, u"aaa"_s, u"a"_s};
    QTest::newRow("surrogates") << QStringList{u"👍"_s, u"👎"_s};
    QTest::newRow("long") << QStringList{QString(5000, u'a'), QString(4000, u'b')};
  }

  void extremes() {
    QFETCH(QStringList, versions);
    const auto shown = differingTexts(versions);
    QCOMPARE(shown.size(), static_cast<std::size_t>(versions.size()));
    for (const DifferingText& text : shown) {
      QVERIFY(text.start >= 0 && text.length >= 0 && text.start + text.length <= text.text.size());
      QVERIFY(text.text.isValidUtf16());
      QVERIFY(text.text.size() < 300);
    }
  }

 private:
  static QString marked(const DifferingText& text) { return text.text.mid(text.start, text.length); }
};

MUNIMENT_TEST(TextDifferenceTest);

} // namespace muniment::tests

#include "text_difference_test.moc"
