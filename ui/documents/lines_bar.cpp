#include "ui/documents/lines_bar.h"

#include "ui/documents/document_words.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace muniment::ui {

using namespace Qt::StringLiterals;

LinesBar::LinesBar(QWidget* parent)
    : QWidget(parent), m_label(new PlainLabel({}, TextRole::Small, Ink::Secondary, this)),
      m_earlier(new QPushButton(tr("Earlier Lines"), this)), m_later(new QPushButton(tr("Later Lines"), this)) {
  setObjectName(u"linesBar"_s);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(24, 6, 16, 6);
  row->setSpacing(12);
  row->addWidget(m_label, 1);
  for (QPushButton* button : {m_earlier, m_later}) {
    setButtonKind(button, ButtonKind::Link);
    setCompact(button);
    row->addWidget(button);
  }
  connect(m_earlier, &QPushButton::clicked, this, [this] {
    const std::int64_t most = formats::edi::ReadOptions().mostLines;
    Q_EMIT linesRequested(std::max<std::int64_t>(m_first - most, 1));
  });
  connect(m_later, &QPushButton::clicked, this, [this] { Q_EMIT linesRequested(m_next); });
  hide();
}

void LinesBar::setDocument(const formats::edi::Document& document) {
  setVisible(!document.hasAllLines());
  if (document.hasAllLines())
    return;
  m_label->setText(DocumentWords::shownLines(document));
  m_first = document.lines.empty() ? document.lineCount + 1 : document.lines.front().ordinal;
  m_next = document.lines.empty() ? m_first : document.lines.back().ordinal + 1;
  m_earlier->setEnabled(m_first > 1);
  m_later->setEnabled(m_next <= document.lineCount);
}

void LinesBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  painter.fillRect(rect(), theme.surface);
  painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace muniment::ui
