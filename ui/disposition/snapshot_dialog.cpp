#include "ui/disposition/snapshot_dialog.h"

#include "ui/disposition/disposition_words.h"
#include "ui/kit/day_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/scrolled_body.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

SnapshotDialog::SnapshotDialog(const workspace::DueNow::Answer& due, const std::optional<ClassId>& recordClass,
                               bool handsOver, QWidget* parent)
    : QDialog(parent), m_due(due), m_kind(new QComboBox), m_class(new QComboBox), m_until(new QDateEdit(due.until)),
      m_name(new QLineEdit), m_count(new PlainLabel({}, TextRole::Small, Ink::Secondary)),
      m_make(new QPushButton(tr("Make Snapshot"))) {
  setObjectName(u"snapshotDialog"_s);
  setWindowTitle(tr("Make a snapshot"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(10);
  column->addWidget(new PlainLabel(tr("Make a snapshot"), TextRole::DialogTitle));
  auto* context = new PlainLabel(tr("What is due is taken down as a list that does not move. Nothing is destroyed by "
                                    "this; the records stay where they are until people have decided."),
                                 TextRole::Body, Ink::Secondary);
  context->setWordWrap(true);
  QVBoxLayout* body = addScrolledBody(*column);
  body->setSpacing(10);
  body->addWidget(context);
  fillChoices(recordClass, handsOver);
  m_class->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_until->setCalendarPopup(true);
  m_until->setDisplayFormat(dayFormat());
  m_until->setMaximumDate(due.until);
  m_name->setObjectName(u"snapshotName"_s);
  body->addWidget(new FormRow(tr("What is due"), m_kind));
  body->addWidget(new FormRow(tr("Class, with those below it"), m_class));
  auto* until = new FormRow(tr("Due until"), m_until);
  until->setHint(tr("Not after the last day that somebody outside has confirmed."));
  body->addWidget(until);
  body->addWidget(new FormRow(tr("Name"), m_name, FormRow::Need::Required));
  auto* foot = new QHBoxLayout;
  auto* cancel = new QPushButton(tr("Cancel"));
  cancel->setAutoDefault(false);
  m_make->setDefault(true);
  setButtonKind(m_make, ButtonKind::Primary);
  foot->addWidget(m_count, 1);
  foot->addWidget(cancel);
  foot->addWidget(m_make);
  column->addLayout(foot);
  setMinimumSize(460, 430);
  suggestName();
  for (QComboBox* box : {m_kind, m_class})
    connect(box, &QComboBox::currentIndexChanged, this, &SnapshotDialog::suggestName);
  connect(m_until, &QDateEdit::dateChanged, this, &SnapshotDialog::suggestName);
  connect(m_name, &QLineEdit::textEdited, this, [this] {
    m_isNamed = true;
    check();
  });
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_make, &QPushButton::clicked, this, &QDialog::accept);
}

void SnapshotDialog::fillChoices(const std::optional<ClassId>& recordClass, bool handsOver) {
  m_kind->setObjectName(u"snapshotKind"_s);
  m_kind->addItem(tr("Ends here: destroyed or reviewed"), false);
  m_kind->addItem(tr("Is handed over to somebody else"), true);
  m_kind->setCurrentIndex(handsOver ? 1 : 0);
  m_class->addItem(tr("All classes"));
  for (const workspace::GroupOfDue& group : m_due.groups) {
    const QVariant id = group.recordClass.toString();
    if (m_class->findData(id) < 0)
      m_class->addItem(visibleText(group.code + u' ' + group.name), id);
    if (recordClass == group.recordClass)
      m_class->setCurrentIndex(m_class->findData(id));
  }
}

void SnapshotDialog::suggestName() {
  if (!m_isNamed) {
    const QString day = dayText(m_until->date());
    const bool handsOver = m_kind->currentData().toBool();
    if (m_class->currentIndex() > 0)
      m_name->setText(
          (handsOver ? tr("%1, to hand over until %2") : tr("%1, due until %2")).arg(m_class->currentText(), day));
    else
      m_name->setText((handsOver ? tr("To hand over until %1") : tr("Due until %1")).arg(day));
  }
  check();
}

void SnapshotDialog::check() {
  const bool counted = m_until->date() == m_due.until && m_class->currentIndex() == 0;
  std::int64_t records = 0;
  for (const workspace::GroupOfDue& group : m_due.groups)
    records += group.handsOver == m_kind->currentData().toBool() ? group.records : 0;
  m_count->setText(tr("%n record(s)", nullptr, static_cast<int>(records)));
  m_count->setVisible(counted);
  m_make->setEnabled(!m_name->text().trimmed().isEmpty() && records > 0);
}

workspace::TakeSnapshot SnapshotDialog::wish() const {
  return {m_name->text().trimmed(), m_until->date(), ClassId::parse(m_class->currentData().toString()),
          m_kind->currentData().toBool()};
}

} // namespace muniment::ui
