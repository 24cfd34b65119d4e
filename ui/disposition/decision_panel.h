#pragma once

#include "core/workspace/disposition/disposition_pages.h"

#include <QtWidgets/QWidget>

#include <map>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace muniment::ui {

class DecisionOption;
class FormRow;

/// Where one item is decided: A approves at once; X, K and R ask for a reason, which a digit gives.
class DecisionPanel final : public QWidget {
  Q_OBJECT

 public:
  explicit DecisionPanel(QWidget* parent);

  /// Shows what is decided so far.
  void setItem(const workspace::ReviewedItem& item, QDate today);
  /// By key: approves at once, or asks for what is missing.
  void press(DisposalDecision decision);
  /// The reason behind a digit; decides when a decision that needs one is chosen.
  void pressDigit(int digit);
  void decide();

 Q_SIGNALS:
  void decided(muniment::DisposalDecision decision, const QString& reason, std::optional<QDate> until);
  void skipped();
  void undoRequested();

 private:
  void choose(DisposalDecision decision);
  [[nodiscard]] DisposalDecision chosen() const;
  [[nodiscard]] QString reasonText() const;
  void showNeeds();
  void addOptions(class QVBoxLayout* column);
  void addButtons(class QVBoxLayout* column);

  std::map<DisposalDecision, DecisionOption*> m_options;
  QDateEdit* m_until;
  QComboBox* m_reason;
  QLineEdit* m_note;
  FormRow* m_untilRow;
  FormRow* m_reasonRow;
  FormRow* m_noteRow;
  QPushButton* m_decide;
  bool m_isBlocked = false;
};

} // namespace muniment::ui
