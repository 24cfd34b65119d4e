#pragma once

#include "core/base/json.h"
#include "ui/declare/proposals.h"

#include <QtWidgets/QWidget>

class QGridLayout;
class QLineEdit;

namespace muniment::ui {

class DetailField;
class FormRow;

/// The title of a record and what its class asks to be known.
class DetailsForm final : public QWidget {
  Q_OBJECT

 public:
  explicit DetailsForm(QWidget* parent = nullptr);

  /// Taken until somebody writes another one.
  void proposeTitle(const QString& title);
  [[nodiscard]] QString title() const;
  /// What was entered into fields of the same name stays.
  void setFields(const std::vector<MetadataField>& fields);
  /// Into fields that are empty; `system` is who said what was told.
  void propose(const std::map<QString, ProposedDetail>& proposals, const QString& system = {});
  /// Field name to text; without those left empty.
  [[nodiscard]] Json metadata() const;
  /// What people call the fields that are not right yet.
  [[nodiscard]] QStringList missing() const;
  /// To the first field that is not right, with what is wrong; false where all are.
  bool goToProblem();

 Q_SIGNALS:
  void changed();

 private:
  void checkTitle();

  QLineEdit* m_title;
  FormRow* m_titleRow;
  bool m_titleTouched = false;
  QGridLayout* m_grid;
  std::vector<DetailField*> m_fields;
};

} // namespace muniment::ui
