#pragma once

#include <QtWidgets/QWidget>

class QPlainTextEdit;

namespace muniment::ui {

/// Where somebody writes what is kept with their name, and the button that keeps it.
class RemarkEditor final : public QWidget {
  Q_OBJECT

 public:
  struct Words final {
    QString name;        ///< of what is written
    QString placeholder; ///< says what becomes of it
    QString action;
  };

  /// The parts are called `nameText` and `keepName` for a name given.
  RemarkEditor(const Words& words, const QString& objectName, qsizetype longest, const QString& draft,
               QWidget* parent = nullptr);

 Q_SIGNALS:
  void drafted(const QString& text);
  void keepRequested(const QString& text);

 private:
  QPlainTextEdit* m_editor;
};

} // namespace muniment::ui
