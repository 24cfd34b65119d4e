#pragma once

#include "core/model/record_class.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;

namespace muniment::ui {

class FormRow;

/// One detail that a class asks for, as its type wants it. Says what is wrong once somebody has been there.
class DetailField final : public QWidget {
  Q_OBJECT

 public:
  DetailField(const MetadataField& field, QWidget* parent);

  [[nodiscard]] const MetadataField& field() const { return m_field; }
  /// As it is kept: a date is 2026-03-17, a flag yes or no; empty where nothing is stated.
  [[nodiscard]] QString value() const;
  /// `hint` says where it comes from.
  void propose(const QString& value, const QString& hint);
  [[nodiscard]] bool isTouched() const { return m_touched; }
  [[nodiscard]] bool isRight() const;
  /// Shows what is missing even where nobody has been yet.
  void showProblem();
  [[nodiscard]] QString name() const;
  [[nodiscard]] QWidget* editor() const;

 Q_SIGNALS:
  void changed();

 private:
  void makeLine();
  void makeChoice();
  void check(bool complain);
  [[nodiscard]] QString problem() const;

  MetadataField m_field;
  QLineEdit* m_line = nullptr;
  QComboBox* m_choice = nullptr;
  FormRow* m_row = nullptr;
  QString m_fix;
  bool m_touched = false;
};

} // namespace muniment::ui
