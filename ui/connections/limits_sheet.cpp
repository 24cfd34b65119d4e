#include "ui/connections/limits_sheet.h"

#include "ui/kit/form_row.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kLargest = 10'000'000;
constexpr int kUsualHourly = 1000;

QSpinBox* numberField(const QString& objectName, int value) {
  auto* field = new QSpinBox;
  field->setObjectName(objectName);
  field->setRange(1, kLargest);
  field->setGroupSeparatorShown(true);
  field->setValue(value);
  return field;
}

} // namespace

LimitsSheet::LimitsSheet(const PeerGate& gate, const QString& system, QWidget* parent)
    : QDialog(parent), m_gate(gate),
      m_frame(SheetFrame::layOut(*this,
                                 {tr("Limits"),
                                  tr("A sudden volume is how a system looks that was taken over. %1 is then paused, "
                                     "and a records manager gets a task.")
                                      .arg(system),
                                  tr("Save Limits")},
                                 SheetFrame::Sides::One)),
      m_isCapped(new QCheckBox(tr("Pause at a number of deliveries in an hour"))),
      m_hourly(numberField(u"limitsSheet.hourly"_s, gate.hourly > 0 ? gate.hourly : kUsualHourly)),
      m_most(numberField(u"limitsSheet.most"_s, gate.most)) {
  setObjectName(u"limitsSheet"_s);
  m_isCapped->setObjectName(u"limitsSheet.capped"_s);
  m_isCapped->setChecked(gate.hourly > 0);
  m_frame.enter->addWidget(m_isCapped);
  auto* hourly = new FormRow(tr("Deliveries in an hour"), m_hourly);
  hourly->setHint(tr("Counts what goes out and what comes in. A paused system loses nothing."));
  m_frame.enter->addWidget(hourly);
  auto* most = new FormRow(tr("Deliveries that may wait"), m_most);
  most->setHint(tr("In each direction. An act that would queue more is refused, and says so."));
  m_frame.enter->addWidget(most);
  m_frame.enter->addStretch(1);
  connect(m_isCapped, &QCheckBox::toggled, this, &LimitsSheet::check);
  connect(m_hourly, &QSpinBox::valueChanged, this, &LimitsSheet::check);
  connect(m_most, &QSpinBox::valueChanged, this, &LimitsSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, &QDialog::accept);
  resize(520, 400);
  check();
}

std::int32_t LimitsSheet::hourly() const { return m_isCapped->isChecked() ? m_hourly->value() : 0; }

std::int32_t LimitsSheet::most() const { return m_most->value(); }

void LimitsSheet::check() {
  m_hourly->setEnabled(m_isCapped->isChecked());
  m_frame.setProblem(hourly() == m_gate.hourly && most() == m_gate.most ? tr("Nothing was changed yet") : QString());
}

} // namespace muniment::ui
