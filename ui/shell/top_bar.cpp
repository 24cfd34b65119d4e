#include "ui/shell/top_bar.h"

#include "ui/kit/icon_set.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kHeight = 48;
constexpr int kMark = 22;
constexpr int kPaletteWidth = 560;

} // namespace

TopBar::TopBar(QWidget* parent) : QWidget(parent) {
  setFixedHeight(kHeight);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16 + kMark + 10, 0, 16, 0);
  auto* name = new PlainLabel(tr("Muniment"), TextRole::PaneTitle, Ink::Primary, this);
  name->setFixedWidth(120);
  auto* palette = new QPushButton(tr("Run a command   Ctrl+K"), this);
  palette->setObjectName(u"openPalette"_s);
  palette->setIcon(icon(Icon::Search, Theme::of(this).text2));
  palette->setMaximumWidth(kPaletteWidth);
  palette->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(palette, &QPushButton::clicked, this, &TopBar::paletteRequested);
  row->addWidget(name);
  row->addStretch(1);
  row->addWidget(palette, 4);
  row->addStretch(1);
  row->addSpacing(120);
}

void TopBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  painter.fillRect(rect(), theme.window);
  painter.setPen(QPen(theme.line, 0));
  painter.drawLine(0, height() - 1, width(), height() - 1);
  const int start = layoutDirection() == Qt::RightToLeft ? width() - 16 - kMark : 16;
  paintLogo(painter, QRect(start, (height() - kMark) / 2, kMark, kMark));
}

} // namespace muniment::ui
