#pragma once

#include "core/workspace/connections/connection_queries.h"
#include "ui/connections/card_act.h"
#include "ui/kit/card.h"

class QGridLayout;
class QPushButton;
class QToolButton;

namespace muniment::ui {

class Chip;
class ElidedLabel;
class IconLabel;
class PlainLabel;

/// One connected system: how it is, what waits, and what can be done.
class SystemCard final : public Card {
  Q_OBJECT

 public:
  explicit SystemCard(QWidget* parent);

  void setContent(const workspace::ConnectionCard& card, Instant now, bool mayManage);
  [[nodiscard]] const workspace::ConnectionCard& content() const { return m_card; }

 Q_SIGNALS:
  void asked(muniment::ui::CardAct act);

 private:
  void makeHead();
  void makeFacts();
  void makeButtons();
  ElidedLabel* addFact(QGridLayout* grid, const QString& name, bool withKey = false);
  void showSwitch();
  void openMenu();

  workspace::ConnectionCard m_card;
  bool m_mayManage = false;
  IconLabel* m_icon = nullptr;
  ElidedLabel* m_name = nullptr;
  Chip* m_state = nullptr;
  ElidedLabel* m_kind = nullptr;
  ElidedLabel* m_exchange = nullptr;
  ElidedLabel* m_waiting = nullptr;
  ElidedLabel* m_secrets = nullptr;
  ElidedLabel* m_test = nullptr;
  PlainLabel* m_sentence = nullptr;
  QPushButton* m_dead = nullptr;
  QPushButton* m_try = nullptr;
  QPushButton* m_switch = nullptr; ///< the one act that the state asks for
  QPushButton* m_settings = nullptr;
  QToolButton* m_more = nullptr;
  CardAct m_switchAct = CardAct::SwitchOn;
};

} // namespace muniment::ui
