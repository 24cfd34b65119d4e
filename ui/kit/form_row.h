#pragma once

#include <QtWidgets/QWidget>

class QPushButton;

namespace muniment::ui {

class PlainLabel;

/// A labelled field with room for what is wrong with it. The label is the field's accessible name.
class FormRow final : public QWidget {
  Q_OBJECT

 public:
  enum class Need { Optional, Required };

  FormRow(const QString& label, QWidget* field, Need need = Need::Optional, QWidget* parent = nullptr);

  [[nodiscard]] QWidget* field() const { return m_field; }
  /// A quiet sentence below the field; hidden while there is an error.
  void setHint(const QString& hint);
  /// Says what is wrong, with the fix as a link; an empty sentence removes it.
  void setError(const QString& sentence, const QString& fix = {});

 Q_SIGNALS:
  void fixRequested();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* m_field;
  PlainLabel* m_note;
  QWidget* m_errorIcon;
  QPushButton* m_fix;
  QString m_label;
  QString m_hint;
};

} // namespace muniment::ui
