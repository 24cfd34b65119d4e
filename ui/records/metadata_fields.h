#pragma once

#include "core/records/plan/metadata.h"

#include <QtWidgets/QWidget>

#include <map>

namespace muniment::ui {

class FormRow;

/// The fields that a class asks for, each checked while it is filled in.
class MetadataFields final : public QWidget {
  Q_OBJECT

 public:
  explicit MetadataFields(QWidget* parent);

  /// `values` may hold more than the class knows; that is left out.
  void setFields(const std::vector<MetadataField>& fields, const Json& values, bool isEditable);
  [[nodiscard]] bool isEmpty() const { return m_fields.empty(); }
  /// Field name to text, of those that are filled in.
  [[nodiscard]] Json values() const;
  [[nodiscard]] bool isComplete() const;
  /// Says what is wrong where something is.
  void showProblems();
  /// The field that has to be filled in or corrected first; null without one.
  [[nodiscard]] QWidget* firstProblem() const;

 Q_SIGNALS:
  void changed();

 private:
  [[nodiscard]] QWidget* makeEditor(const MetadataField& field, const QString& value, bool isEditable);
  [[nodiscard]] QString textOf(const MetadataField& field) const;

  std::vector<MetadataField> m_fields;
  std::map<QString, FormRow*> m_rows;
};

} // namespace muniment::ui
