#include "ui/shell/top_bar.h"

#include "ui/kit/icon_set.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/theme.h"
#include "ui/shell/bell_button.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kHeight = 48;
constexpr int kMark = 22;
constexpr int kSearchWidth = 560;
constexpr int kSide = 160;

QString nativeKeys(const QString& keys) { return QKeySequence(keys).toString(QKeySequence::NativeText); }

} // namespace

TopBar::TopBar(QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit(this)), m_bell(new BellButton(this)),
      m_glass(m_search->addAction(icon(Icon::Search, Theme::of(this).text2), QLineEdit::LeadingPosition)) {
  setFixedHeight(kHeight);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 0, 16, 0);
  row->setSpacing(0);
  row->addSpacing(kMark + 10); // the mark is painted there
  auto* name = new PlainLabel(tr("Muniment"), TextRole::PaneTitle, Ink::Primary, this);
  name->setFixedWidth(kSide - kMark - 10);
  m_search->setObjectName(u"globalSearch"_s);
  m_search->setAccessibleName(tr("Search everything"));
  m_search->setPlaceholderText(tr("Search everything (%1)", "keys").arg(nativeKeys(u"Ctrl+F"_s)));
  m_search->setClearButtonEnabled(true);
  m_search->setMaximumWidth(kSearchWidth);
  m_search->installEventFilter(this);
  connect(m_search, &QLineEdit::textEdited, this, &TopBar::queryChanged);
  connect(m_search, &QLineEdit::returnPressed, this, &TopBar::searchRequested);
  auto* palette = new QPushButton(tr("Commands (%1)", "keys").arg(nativeKeys(u"Ctrl+K"_s)), this);
  palette->setObjectName(u"openPalette"_s);
  palette->setMinimumWidth(kSide);
  connect(palette, &QPushButton::clicked, this, &TopBar::paletteRequested);
  row->addWidget(name);
  row->addStretch(1);
  row->addWidget(m_search, 4);
  row->addStretch(1);
  row->addWidget(palette);
  row->addSpacing(8);
  row->addWidget(m_bell);
}

void TopBar::focusSearch() {
  m_search->setFocus(Qt::ShortcutFocusReason);
  m_search->selectAll();
}

void TopBar::setQuery(const QString& query) { m_search->setText(query); }

void TopBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange)
    m_glass->setIcon(icon(Icon::Search, Theme::of(this).text2));
}

bool TopBar::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_search && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down) {
      Q_EMIT hitsRequested();
      return true;
    }
    if (key == Qt::Key_Escape) {
      Q_EMIT searchLeft();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
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
