#pragma once

#include "core/model/record_class.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace muniment::ui {

/// The details that a class asks for, one line each.
class FieldsEditor final : public QWidget {
  Q_OBJECT

 public:
  explicit FieldsEditor(const std::vector<MetadataField>& fields, QWidget* parent);
  [[nodiscard]] std::vector<MetadataField> fields() const;

 Q_SIGNALS:
  void changed();

 private:
  struct Line final {
    QWidget* box = nullptr;
    QLineEdit* label = nullptr;
    QComboBox* type = nullptr;
    QLineEdit* rule = nullptr; ///< the choices of a Code, the form of a Text
    QCheckBox* required = nullptr;
    QString name; ///< stays when the label changes
  };

  void add(const MetadataField& field);
  void remove(const QWidget* box);
  void showRule(const Line& line);
  [[nodiscard]] QString nameFor(const Line& line) const;

  QVBoxLayout* m_column;
  std::vector<Line> m_lines;
};

} // namespace muniment::ui
