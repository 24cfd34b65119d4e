#pragma once

#include "ui/audit/stamps_desk.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace muniment::ui {

class PlainLabel;

/// Where a second holder gets the signed heads, when they got the last one, and giving one now.
class HolderBox final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive the box.
  HolderBox(StampsDesk& desk, QWidget* parent);

  /// Asks who it is and what was given last.
  void refresh();

 Q_SIGNALS:
  /// Something was done, or could not be.
  void said(const QString& sentence);
  void given();

 private:
  void showHolder(const workspace::ChosenHolder::Answer& answer);
  void chooseFolder();
  void save(const QString& folder);
  void give();

  StampsDesk* m_desk;
  PlainLabel* m_chosen;
  PlainLabel* m_last;
  QPushButton* m_give;
  QPushButton* m_none;
};

} // namespace muniment::ui
