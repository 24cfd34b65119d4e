#include "ui/kit/banner.h"

#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QPainter>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

Banner::Banner(Tone tone, Icon icon, const QString& title, const QString& sentence, QWidget* parent)
    : QWidget(parent), m_tone(tone), m_icon(icon), m_title(new PlainLabel({}, TextRole::BodyStrong)),
      m_sentence(new PlainLabel({}, TextRole::Small)), m_links(new QHBoxLayout) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 10, 12, 10);
  row->setSpacing(0);
  row->addSpacing(24);
  auto* column = new QVBoxLayout;
  row->addLayout(column, 1);
  column->setSpacing(2);
  m_title->setWordWrap(true);
  m_sentence->setWordWrap(true);
  column->addWidget(m_title);
  column->addWidget(m_sentence);
  m_links->setSpacing(0);
  m_links->addStretch(); // an empty row would let nothing beside it grow
  column->addLayout(m_links);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  setContent(tone, icon, title, sentence);
}

void Banner::setContent(Tone tone, Icon icon, const QString& title, const QString& sentence) {
  m_tone = tone;
  m_icon = icon;
  m_title->setText(title);
  m_title->setVisible(!title.isEmpty());
  m_sentence->setText(sentence);
  m_sentence->setVisible(!sentence.isEmpty());
  setAccessibleName(title);
  setAccessibleDescription(sentence);
  update();
}

QPushButton* Banner::addLink(const QString& text) {
  auto* link = new QPushButton(text, this);
  setButtonKind(link, ButtonKind::Link);
  setCompact(link);
  if (m_links->count() == 1) {
    // The link's padding is drawn only when hovered; its text lines up with the sentence.
    m_links->insertSpacing(0, -8);
    m_links->setContentsMargins(0, 4, 0, 0);
  }
  m_links->insertWidget(m_links->count() - 1, link);
  return link;
}

void Banner::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme::Pair pair = Theme::of(this).tone(m_tone);
  paintBox(painter, rect(), 6, pair.soft);
  paintIcon(painter, m_icon, QStyle::visualRect(layoutDirection(), rect(), QRect(12, 12, 16, 16)), pair.text);
}

} // namespace muniment::ui
