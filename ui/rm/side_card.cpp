#include "ui/rm/side_card.h"

#include "ui/kit/plain_label.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

PlainLabel* wrapped(const QString& text, TextRole role, Ink ink) {
  auto* label = new PlainLabel(text, role, ink);
  label->setWordWrap(true);
  return label;
}

} // namespace

SideCard::SideCard(const QString& title, const RmWords::Choice& choice, const QString& whyNot, QWidget* parent)
    : Card(parent), m_place(new QVBoxLayout), m_note(wrapped({}, TextRole::Small, Ink::Secondary)),
      m_choice(new QRadioButton(choice.name)) {
  body()->addWidget(new PlainLabel(title, TextRole::BodyStrong, Ink::Primary));
  m_place->setContentsMargins(0, 0, 0, 0);
  body()->addLayout(m_place);
  m_note->hide();
  body()->addWidget(m_note);
  body()->addStretch(1);
  body()->addWidget(m_choice);
  body()->addWidget(wrapped(whyNot.isEmpty() ? choice.consequence : whyNot, TextRole::Small, Ink::Secondary));
  m_choice->setEnabled(whyNot.isEmpty());
  m_choice->setAccessibleName(tr("%1: %2", "side, choice").arg(title, choice.name));
  m_choice->setAccessibleDescription(choice.consequence);
  connect(m_choice, &QRadioButton::toggled, this, [this](bool on) { setTone(on ? Tone::Accent : Tone::Neutral); });
}

void SideCard::setFacts(const RmWords::Facts& facts) {
  if (m_facts) {
    m_place->removeWidget(m_facts);
    m_facts->hide();
    m_facts->deleteLater();
  }
  m_facts = new QWidget;
  auto* grid = new QGridLayout(m_facts);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(12);
  grid->setVerticalSpacing(4);
  grid->setColumnStretch(1, 1);
  for (const auto& [name, value] : facts) {
    if (value.isEmpty())
      continue;
    const int row = grid->rowCount();
    grid->addWidget(new PlainLabel(name, TextRole::Small, Ink::Tertiary), row, 0, Qt::AlignTop);
    grid->addWidget(wrapped(value, TextRole::Body, Ink::Primary), row, 1);
  }
  m_place->addWidget(m_facts);
}

void SideCard::setNote(const QString& note) {
  m_note->setText(note);
  m_note->setVisible(!note.isEmpty());
}

} // namespace muniment::ui
