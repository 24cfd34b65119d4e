#include "ui/kit/question_bubble.h"

#include "ui/kit/plain_label.h"
#include "ui/kit/style_painting.h"
#include "ui/kit/visible_text.h"

#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

constexpr int kMargin = 12;

/// Looks like the button of the page; nothing happens here when it is pressed.
class DrawnChoice final : public PlainLabel {
 public:
  explicit DrawnChoice(const QString& text) : PlainLabel(text, TextRole::BodyStrong, Ink::Accent) {
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setContentsMargins(kMargin, 7, kMargin, 7);
  }

 protected:
  void paintEvent(QPaintEvent* event) override {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    paintBox(painter, rect(), 8, theme.surface, theme.line);
    PlainLabel::paintEvent(event);
  }
};

} // namespace

QuestionBubble::QuestionBubble(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
  m_column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
  m_column->setSpacing(6);
}

PlainLabel* QuestionBubble::addWords(const QString& text, bool isStrong) {
  auto* label = new PlainLabel(visibleText(text), isStrong ? TextRole::BodyStrong : TextRole::Body);
  label->setWordWrap(true);
  m_column->addWidget(label);
  return label;
}

void QuestionBubble::setContent(const Content& content) {
  while (QLayoutItem* item = m_column->takeAt(0)) {
    if (QWidget* widget = item->widget()) {
      widget->hide();
      widget->deleteLater();
    }
    delete item;
  }
  if (!content.title.isEmpty())
    addWords(content.title, true);
  addWords(content.text, content.title.isEmpty());
  if (!content.about.isEmpty())
    addWords(content.about, false)->setInk(Ink::Secondary);
  m_column->addSpacing(4);
  for (const QString& choice : content.choices)
    m_column->addWidget(new DrawnChoice(visibleText(choice)));
  if (content.ownWords)
    addWords(tr("An answer may be written in own words."), false)->setInk(Ink::Tertiary);
}

void QuestionBubble::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  paintBox(painter, rect(), 10, theme.chat, theme.line);
}

} // namespace muniment::ui
