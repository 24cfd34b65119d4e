#include "ui/conversations/template_preview.h"

#include "ui/kit/plain_label.h"
#include "ui/kit/visible_text.h"

#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kRadius = 10;
constexpr int kAir = 16;

void fill(PlainLabel* label, const QString& text) {
  label->setText(visibleText(text));
  label->setVisible(!text.isEmpty());
}

} // namespace

TemplatePreview::TemplatePreview(QWidget* parent)
    : QWidget(parent), m_bubble(new QWidget(this)),
      m_header(new PlainLabel({}, TextRole::BodyStrong, Ink::Primary, m_bubble)),
      m_body(new PlainLabel({}, TextRole::Body, Ink::Primary, m_bubble)),
      m_footer(new PlainLabel({}, TextRole::Small, Ink::Secondary, m_bubble)), m_buttons(new QVBoxLayout) {
  setObjectName(u"templatePreview"_s);
  auto* words = new QVBoxLayout(m_bubble);
  words->setContentsMargins(12, 10, 12, 10);
  words->setSpacing(6);
  for (PlainLabel* label : {m_header, m_body, m_footer}) {
    label->setWordWrap(true);
    words->addWidget(label);
  }
  m_buttons->setSpacing(4);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kAir, kAir, kAir, kAir);
  column->setSpacing(6);
  column->addWidget(m_bubble);
  column->addLayout(m_buttons);
  column->addStretch(1);
}

void TemplatePreview::show(const connect::whatsapp::TemplatePreview& preview) {
  m_bubble->setVisible(!preview.words().isEmpty());
  fill(m_header, preview.header);
  fill(m_body, preview.body);
  fill(m_footer, preview.footer);
  while (QLayoutItem* item = m_buttons->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  for (const QString& text : preview.buttons) {
    auto* button = new PlainLabel(visibleText(text), TextRole::BodyStrong, Ink::Accent, this);
    button->setAlignment(Qt::AlignCenter);
    button->setContentsMargins(8, 8, 8, 8);
    m_buttons->addWidget(button);
  }
  update();
}

void TemplatePreview::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme theme = Theme::of(this);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.chat);
  painter.drawRoundedRect(rect(), kRadius, kRadius);
  painter.setBrush(theme.bubbleOut);
  if (m_bubble->isVisible())
    painter.drawRoundedRect(m_bubble->geometry(), kRadius, kRadius);
  painter.setBrush(theme.surface);
  for (int i = 0; i < m_buttons->count(); ++i)
    painter.drawRoundedRect(m_buttons->itemAt(i)->widget()->geometry(), kRadius, kRadius);
}

} // namespace muniment::ui
