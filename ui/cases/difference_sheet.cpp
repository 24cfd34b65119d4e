#include "ui/cases/difference_sheet.h"

#include "ui/kit/card.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"

#include <QtCore/QDate>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kReasonHeight = 64;

PlainLabel* wrapped(const QString& text, TextRole role, Ink ink) {
  auto* label = new PlainLabel(text, role, ink);
  label->setWordWrap(true);
  return label;
}

} // namespace

DifferenceSheet::DifferenceSheet(const Text& text, const std::vector<Reading>& readings, QWidget* parent)
    : QDialog(parent),
      m_frame(SheetFrame::layOut(*this, {text.title, text.context, text.action}, SheetFrame::Sides::One)),
      m_readings(readings), m_isDay(text.isDay), m_choice(new QButtonGroup(this)), m_reason(new QPlainTextEdit) {
  setObjectName(u"differenceSheet"_s);
  if (!text.base.isEmpty())
    m_frame.enter->addWidget(wrapped(text.base, TextRole::Body, Ink::Secondary));
  addReadings(readings, text.allowsOther);
  m_reason->setObjectName(u"differenceSheet.reason"_s);
  m_reason->setTabChangesFocus(true);
  m_reason->setFixedHeight(kReasonHeight);
  auto* reason = new FormRow(tr("Reason"), m_reason);
  reason->setHint(tr("It stays in the case for good."));
  m_frame.enter->addWidget(reason);
  m_frame.enter->addStretch(1);
  connect(m_choice, &QButtonGroup::idToggled, this, &DifferenceSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, &QDialog::accept);
  resize(680, 480);
  check();
}

void DifferenceSheet::addReadings(const std::vector<Reading>& readings, bool allowsOther) {
  auto* across = new QHBoxLayout;
  across->setSpacing(12);
  for (std::size_t each = 0; each < readings.size(); ++each) {
    const Reading& reading = readings[each];
    auto* card = new Card;
    auto* choose = new QRadioButton(reading.title);
    choose->setObjectName(u"differenceSheet.%1"_s.arg(each));
    choose->setAccessibleName(tr("%1: %2", "side, value").arg(reading.title, reading.shown));
    m_choice->addButton(choose, static_cast<int>(each));
    card->body()->addWidget(choose);
    card->body()->addWidget(wrapped(reading.shown, TextRole::PaneTitle, Ink::Primary));
    card->body()->addWidget(wrapped(reading.origin, TextRole::Small, Ink::Secondary));
    card->body()->addStretch(1);
    connect(choose, &QRadioButton::toggled, card,
            [card](bool on) { card->setTone(on ? Tone::Accent : Tone::Neutral); });
    across->addWidget(card, 1);
  }
  m_frame.enter->addLayout(across);
  if (!allowsOther)
    return;
  auto* other = new QRadioButton(tr("Another value"));
  other->setObjectName(u"differenceSheet.another"_s);
  m_choice->addButton(other, static_cast<int>(readings.size()));
  m_other = new QLineEdit;
  m_other->setObjectName(u"differenceSheet.other"_s);
  m_other->setAccessibleName(tr("Another value"));
  m_other->setEnabled(false);
  if (m_isDay)
    m_other->setPlaceholderText(tr("A day, such as 2026-03-20"));
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(other);
  row->addWidget(m_other, 1);
  m_frame.enter->addLayout(row);
  connect(other, &QRadioButton::toggled, m_other, &QWidget::setEnabled);
  connect(m_other, &QLineEdit::textChanged, this, &DifferenceSheet::check);
}

void DifferenceSheet::check() {
  if (m_choice->checkedId() < 0)
    return m_frame.setProblem(tr("Nothing is chosen yet"));
  const bool isOther = m_choice->checkedId() == static_cast<int>(m_readings.size());
  if (isOther && value().isEmpty())
    return m_frame.setProblem(tr("The other value is still missing"));
  if (isOther && m_isDay && !QDate::fromString(value(), Qt::ISODate).isValid())
    return m_frame.setProblem(tr("The other value is no day; write it like 2026-03-20"));
  m_frame.setProblem({});
}

QString DifferenceSheet::value() const {
  const int chosen = m_choice->checkedId();
  if (chosen >= 0 && chosen < static_cast<int>(m_readings.size()))
    return m_readings[static_cast<std::size_t>(chosen)].value;
  return chosen >= 0 && m_other ? m_other->text().trimmed() : QString();
}

QString DifferenceSheet::reason() const { return m_reason->toPlainText().trimmed(); }

} // namespace muniment::ui
