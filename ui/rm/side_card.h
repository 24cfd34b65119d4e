#pragma once

#include "ui/kit/card.h"
#include "ui/rm/rm_words.h"

class QRadioButton;
class QVBoxLayout;

namespace muniment::ui {

class PlainLabel;

/// One side of a difference: what is known of it, and the choice that it counts.
class SideCard final : public Card {
  Q_OBJECT

 public:
  SideCard(const QString& title, const RmWords::Choice& choice, const QString& whyNot, QWidget* parent = nullptr);

  [[nodiscard]] QRadioButton* choice() const { return m_choice; }
  void setFacts(const RmWords::Facts& facts);
  /// A quiet line below the facts; empty for none.
  void setNote(const QString& note);

 private:
  QWidget* m_facts = nullptr;
  QVBoxLayout* m_place;
  PlainLabel* m_note;
  QRadioButton* m_choice;
};

} // namespace muniment::ui
