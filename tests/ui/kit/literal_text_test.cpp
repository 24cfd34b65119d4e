#include "tests/support/test_suite.h"
#include "ui/kit/banner.h"
#include "ui/kit/chip.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/proof_ladder.h"
#include "ui/kit/typed_confirmation.h"

#include <QtGui/QTextDocument>

namespace muniment::tests {

using namespace muniment::ui;

class LiteralTextTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyLabelIsPlain() {
    const QString hostile = QStringLiteral("<b>x</b>");
    QWidget window;
    new PlainLabel(hostile, TextRole::Body, Ink::Primary, &window);
    new ElidedLabel(hostile, TextRole::Body, Ink::Primary, &window);
    new Chip(hostile, Tone::Due, Icon::Clock, &window);
    new Banner(Tone::Due, Icon::Key, hostile, hostile, &window);
    new EmptyState(Icon::Archive, hostile, hostile, &window);
    (new ProofLadder(&window))->setSteps({{Icon::Hash, Tone::Done, hostile, hostile, hostile}});
    new TypedConfirmation({hostile, hostile, {hostile}, hostile, hostile}, &window);
    const auto labels = window.findChildren<QLabel*>();
    QVERIFY(labels.size() > 10);
    for (const QLabel* label : labels)
      QCOMPARE(label->textFormat(), Qt::PlainText);
  }
  void markupTakesTheRoomOfItsLetters() {
    const PlainLabel markup(QStringLiteral("<b>x</b>"));
    QCOMPARE(markup.sizeHint().width(), markup.fontMetrics().size(0, markup.text()).width());
  }
  void toolTipsShowMarkup() {
    QTextDocument document;
    document.setHtml(plainToolTip(QStringLiteral("<b>x</b> & <img src=\"file:///x\">")));
    QCOMPARE(document.toPlainText(), QStringLiteral("<b>x</b> & <img src=\"file:///x\">"));
    QVERIFY(plainToolTip({}).isEmpty());
  }
};

MUNIMENT_TEST(LiteralTextTest);

} // namespace muniment::tests

#include "literal_text_test.moc"
