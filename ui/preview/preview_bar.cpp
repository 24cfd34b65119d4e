#include "ui/preview/preview_bar.h"

#include "ui/kit/icon_set.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style.h"
#include "ui/preview/preview_canvas.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kIconSize = 16;
constexpr int kLeastSearch = 120;
constexpr int kMostSearch = 220;

} // namespace

PreviewBar::PreviewBar(PreviewCanvas& canvas, QWidget* parent)
    : QWidget(parent), m_canvas(&canvas), m_list(makeButton("previewPages", tr("List of pages"))),
      m_smaller(makeButton("previewSmaller", tr("Smaller (−)"))), m_zoom(makeButton("previewZoom", tr("Zoom"))),
      m_larger(makeButton("previewLarger", tr("Larger (+)"))),
      m_turn(makeButton("previewTurn", tr("Turn clockwise (R)"))),
      m_redact(makeButton("previewRedact", tr("Redact parts of pages (B)"))),
      m_page(new PlainLabel({}, TextRole::Small, Ink::Secondary, this)), m_searching(new QWidget(this)) {
  setObjectName(u"previewBar"_s);
  m_list->setCheckable(true);
  m_redact->setCheckable(true);
  m_redact->hide();
  m_smaller->setText(u"−"_s);
  m_larger->setText(u"+"_s);
  m_zoom->setPopupMode(QToolButton::InstantPopup);
  auto* menu = new QMenu(m_zoom);
  menu->addAction(tr("Fit Width"), this, [this] { m_canvas->setFit(PageLayout::Fit::Width); });
  menu->addAction(tr("Fit Page"), this, [this] { m_canvas->setFit(PageLayout::Fit::Page); });
  menu->addSeparator();
  for (const int percent : {50, 100, 150, 200, 400})
    menu->addAction(tr("%1 %").arg(QLocale().toString(percent)), this,
                    [this, percent] { m_canvas->setZoom(percent / 100.0, m_canvas->viewport()->rect().center()); });
  m_zoom->setMenu(menu);
  makeSearch();
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 6, 12, 7);
  row->setSpacing(4);
  for (QToolButton* button : {m_list, m_smaller, m_zoom, m_larger, m_turn, m_redact})
    row->addWidget(button);
  row->addSpacing(8);
  row->addWidget(m_page);
  row->addStretch(1);
  row->addWidget(m_searching);
  connect(m_smaller, &QToolButton::clicked, this, [this] { m_canvas->zoomBy(-1); });
  connect(m_larger, &QToolButton::clicked, this, [this] { m_canvas->zoomBy(1); });
  connect(m_turn, &QToolButton::clicked, m_canvas, &PreviewCanvas::turn);
  restyle();
}

QToolButton* PreviewBar::makeButton(const char* name, const QString& meaning) {
  auto* button = new QToolButton(this);
  button->setObjectName(QString::fromLatin1(name));
  button->setAccessibleName(meaning);
  button->setToolTip(plainToolTip(meaning));
  button->setFocusPolicy(Qt::StrongFocus);
  button->setAutoRaise(true);
  button->setIconSize({kIconSize, kIconSize});
  setCompact(button);
  return button;
}

void PreviewBar::makeSearch() {
  m_search = new QLineEdit(m_searching);
  m_search->setObjectName(u"previewSearch"_s);
  m_search->setAccessibleName(tr("Search in this file"));
  m_search->setPlaceholderText(tr("Search in this file"));
  m_search->setClearButtonEnabled(true);
  m_search->setMaxLength(200);
  m_search->setMinimumWidth(kLeastSearch);
  m_search->setMaximumWidth(kMostSearch);
  m_search->installEventFilter(this);
  setCompact(m_search);
  m_hits = new PlainLabel({}, TextRole::Small, Ink::Secondary, m_searching);
  m_previous = makeButton("previewPrevious", tr("Previous hit"));
  m_next = makeButton("previewNext", tr("Next hit"));
  auto* row = new QHBoxLayout(m_searching);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(4);
  row->addWidget(m_hits);
  row->addWidget(m_search);
  row->addWidget(m_previous);
  row->addWidget(m_next);
  connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
    if (text.isEmpty())
      m_canvas->search()->find({}, 0);
  });
  connect(m_previous, &QToolButton::clicked, this, [this] { m_canvas->search()->step(false); });
  connect(m_next, &QToolButton::clicked, this, [this] { m_canvas->search()->step(true); });
  connect(m_canvas->search(), &PageSearch::changed, this, &PreviewBar::showHits);
  showHits();
}

void PreviewBar::setKind(bool isPicture) {
  m_list->setVisible(!isPicture);
  m_searching->setVisible(!isPicture);
  m_page->setVisible(!isPicture);
  m_search->clear();
}

void PreviewBar::showZoom() { m_zoom->setText(tr("%1 %").arg(QLocale().toString(qRound(m_canvas->zoom() * 100)))); }

void PreviewBar::showPage(int page) {
  m_page->setText(tr("Page %1 of %2").arg(QLocale().toString(page + 1), QLocale().toString(m_canvas->pages())));
}

void PreviewBar::showHits() {
  const PageSearch* search = m_canvas->search();
  const int count = static_cast<int>(search->hits().size());
  m_previous->setEnabled(count > 0);
  m_next->setEnabled(count > 0);
  m_hits->setVisible(!search->text().isEmpty());
  if (count > 0)
    m_hits->setText(tr("%1 of %2").arg(QLocale().toString(search->current() + 1), QLocale().toString(count)));
  else
    m_hits->setText(search->isRunning() ? tr("Searching…") : tr("Not found"));
}

void PreviewBar::focusSearch() {
  if (!m_searching->isVisibleTo(this))
    return;
  m_search->setFocus(Qt::ShortcutFocusReason);
  m_search->selectAll();
}

void PreviewBar::find(const QString& text) {
  if (!m_searching->isVisibleTo(this))
    return;
  m_search->setText(text);
  m_canvas->search()->find(text, std::max(0, m_canvas->currentPage()));
}

/// Enter searches or goes on, and never presses the button of a dialog.
bool PreviewBar::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_search || event->type() != QEvent::KeyPress)
    return QWidget::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event);
  if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
    m_search->clear();
    return true;
  }
  if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
    return false;
  const QString text = m_search->text().trimmed();
  if (text != m_canvas->search()->text())
    m_canvas->search()->find(text, std::max(0, m_canvas->currentPage()));
  else
    m_canvas->search()->step(!key->modifiers().testFlag(Qt::ShiftModifier));
  return true;
}

void PreviewBar::restyle() {
  const QColor ink = Theme::of(this).text2;
  m_list->setIcon(icon(Icon::Layers, ink));
  m_turn->setIcon(icon(Icon::Refresh, ink));
  m_redact->setIcon(icon(Icon::Stop, ink));
  m_previous->setIcon(icon(Icon::ChevronUp, ink));
  m_next->setIcon(icon(Icon::ChevronDown, ink));
}

void PreviewBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
    restyle();
}

void PreviewBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  painter.fillRect(rect(), theme.surface);
  painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace muniment::ui
