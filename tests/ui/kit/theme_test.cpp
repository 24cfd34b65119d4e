#include "tests/support/test_suite.h"
#include "ui/kit/theme.h"

namespace muniment::tests {

using ui::contrast;
using ui::Theme;
using ui::Tone;

class ThemeTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void textIsReadable_data() {
    QTest::addColumn<int>("mode");
    QTest::newRow("light") << int(Theme::Light);
    QTest::newRow("dark") << int(Theme::Dark);
  }
  void textIsReadable() {
    QFETCH(int, mode);
    const Theme theme = Theme::forMode(static_cast<Theme::Mode>(mode));
    for (const QColor& back : {theme.window, theme.surface, theme.sunken, theme.raised, theme.hover})
      for (const QColor& text : {theme.text1, theme.text2, theme.text3, theme.accentText})
        QVERIFY2(contrast(text, back) >= 4.5, qPrintable(text.name() + QStringLiteral(" on ") + back.name()));
    // Quiet text steps up to text2 in a selected row.
    for (const QColor& text : {theme.text1, theme.text2, theme.accentText})
      QVERIFY2(contrast(text, theme.selected) >= 4.5, qPrintable(text.name()));
    for (const QColor& fill : {theme.accentFill, theme.accentFillHover})
      QVERIFY(contrast(theme.onAccent, fill) >= 4.5);
    for (const Tone tone : {Tone::Neutral, Tone::Done, Tone::Held, Tone::Due, Tone::Conflict, Tone::Failed}) {
      const Theme::Pair pair = theme.tone(tone);
      QVERIFY(contrast(pair.text, pair.soft) >= 4.5);
      QVERIFY(contrast(pair.text, theme.surface) >= 4.5);
      QVERIFY(contrast(pair.text, theme.window) >= 4.5);
      QVERIFY2(contrast(theme.text1, pair.soft) >= 4.5, "the sentence of a banner");
    }
    for (const QColor& sender : theme.senders)
      for (const QColor& bubble : {theme.bubbleIn, theme.bubbleOut})
        QVERIFY(contrast(sender, bubble) >= 4.5);
    for (const QColor& control : {theme.control, theme.accentText})
      QVERIFY2(contrast(control, theme.surface) >= 3.0, "edges of controls and focus rings");
  }
  void isRecognisedFromItsPalette() {
    QCOMPARE(Theme::of(Theme::light().palette()).mode, Theme::Light);
    QCOMPARE(Theme::of(Theme::dark().palette()).mode, Theme::Dark);
  }
  void contrastAgreesWithTheStandard() {
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QVERIFY(qAbs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01);
  }
};

MUNIMENT_TEST(ThemeTest);

} // namespace muniment::tests

#include "theme_test.moc"
