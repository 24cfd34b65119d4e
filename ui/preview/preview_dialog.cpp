#include "ui/preview/preview_dialog.h"

#include "ui/kit/elided_label.h"
#include "ui/kit/export_offer.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/scrim.h"
#include "ui/kit/style.h"
#include "ui/preview/preview_view.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kSide = 20;
constexpr int kLeastWidth = 560;
constexpr QSize kRoom{980, 760};

} // namespace

PreviewDialog::PreviewDialog(QWidget* parent)
    : QDialog(parent), m_name(new ElidedLabel({}, TextRole::DialogTitle, Ink::Primary, this)),
      m_line(new ElidedLabel({}, TextRole::Small, Ink::Secondary, this)), m_view(new PreviewView(this)),
      m_previous(new QPushButton(tr("Previous"), this)), m_next(new QPushButton(tr("Next"), this)),
      m_save(new QPushButton(tr("Save a Copy…"), this)) {
  setObjectName(u"previewDialog"_s);
  setWindowTitle(tr("Preview"));
  setAttribute(Qt::WA_DeleteOnClose);
  setMinimumWidth(kLeastWidth);
  m_name->setObjectName(u"previewName"_s);
  m_previous->setObjectName(u"previewPreviousFile"_s);
  m_previous->setToolTip(plainToolTip(tr("The attachment before this one")));
  m_next->setObjectName(u"previewNextFile"_s);
  m_next->setToolTip(plainToolTip(tr("The attachment behind this one")));
  m_save->setObjectName(u"previewSave"_s);
  offerWithExports(m_save);
  auto* close = new QPushButton(tr("Close"), this);
  close->setDefault(true);
  auto* head = new QVBoxLayout;
  head->setContentsMargins(kSide, 14, kSide, 10);
  head->setSpacing(2);
  head->addWidget(m_name);
  head->addWidget(m_line);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(kSide, 12, kSide, 14);
  foot->setSpacing(8);
  foot->addWidget(m_previous);
  foot->addWidget(m_next);
  foot->addStretch(1);
  foot->addWidget(m_save);
  foot->addWidget(close);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(head);
  column->addWidget(m_view, 1);
  column->addLayout(foot);
  if (parent) {
    resize(kRoom.boundedTo(parent->window()->size() - QSize(80, 60)).expandedTo({kLeastWidth, 400}));
    new Scrim(parent->window(), this);
  }
  setNeighbours(false, false);
  // What the view is made of changed its place while it was built.
  for (const auto& [before, after] : std::initializer_list<std::pair<QWidget*, QWidget*>>{
           {m_view->canvas(), m_previous}, {m_previous, m_next}, {m_next, m_save}, {m_save, close}})
    setTabOrder(before, after);
  connect(m_previous, &QPushButton::clicked, this, &PreviewDialog::previousRequested);
  connect(m_next, &QPushButton::clicked, this, &PreviewDialog::nextRequested);
  connect(m_save, &QPushButton::clicked, this, &PreviewDialog::saveRequested);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void PreviewDialog::setTitle(const QString& name, const QString& line) {
  m_name->setText(name);
  m_line->setText(line);
  m_line->setVisible(!line.isEmpty());
}

void PreviewDialog::setNeighbours(bool before, bool behind) {
  const bool isOne = !before && !behind;
  m_previous->setVisible(!isOne);
  m_next->setVisible(!isOne);
  m_previous->setEnabled(before);
  m_next->setEnabled(behind);
}

void PreviewDialog::setSaving(bool isPossible) { m_save->setEnabled(isPossible); }

void PreviewDialog::keyPressEvent(QKeyEvent* event) {
  const bool isAlt = event->modifiers().testFlag(Qt::AltModifier);
  if (isAlt && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
    const bool back = (event->key() == Qt::Key_Left) == (layoutDirection() == Qt::LeftToRight);
    (back ? m_previous : m_next)->click();
  } else {
    QDialog::keyPressEvent(event);
  }
}

} // namespace muniment::ui
