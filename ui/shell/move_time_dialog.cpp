#include "ui/shell/move_time_dialog.h"

#include "ui/kit/day_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"

#include <QtWidgets/QDateEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

namespace {

/// Tab leaves it at once; the arrow keys go from the day to the month and the year.
class DayField final : public QDateEdit {
 public:
  using QDateEdit::QDateEdit;

 protected:
  // That of the parent goes from section to section.
  bool focusNextPrevChild(bool next) override {
    return QWidget::focusNextPrevChild(next); // NOLINT(bugprone-parent-virtual-call)
  }
};

} // namespace

MoveTimeDialog::MoveTimeDialog(QDate today, QWidget* parent) : QDialog(parent), m_day(new DayField(today.addYears(1))) {
  setObjectName(u"moveTimeDialog"_s);
  setWindowTitle(tr("Move the time of this rehearsal"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(8);
  auto* title = new PlainLabel(windowTitle(), TextRole::DialogTitle);
  title->setWordWrap(true);
  column->addWidget(title);
  m_day->setObjectName(u"day"_s);
  m_day->setCalendarPopup(true);
  m_day->setDisplayFormat(dayFormat());
  m_day->setMinimumDate(today.addDays(1));
  m_day->setMaximumDate(today.addYears(100));
  auto* row = new FormRow(tr("The day it shall be"), m_day);
  row->setHint(tr("Everything becomes due as it would then. Time never goes back: make another rehearsal for that."));
  column->addWidget(row);
  column->addSpacing(12);
  auto* foot = new QHBoxLayout;
  auto* cancel = new QPushButton(tr("Cancel"));
  cancel->setAutoDefault(false);
  auto* move = new QPushButton(tr("Move the Time"));
  move->setDefault(true);
  setButtonKind(move, ButtonKind::Primary);
  foot->addStretch(1);
  foot->addWidget(cancel);
  foot->addWidget(move);
  column->addLayout(foot);
  setMinimumWidth(440);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(move, &QPushButton::clicked, this, &QDialog::accept);
}

QDate MoveTimeDialog::day() const { return m_day->date(); }

} // namespace muniment::ui
