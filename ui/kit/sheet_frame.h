#pragma once

#include <QtCore/QString>

class QDialog;
class QPushButton;
class QVBoxLayout;

namespace muniment::ui {

class PlainLabel;

/// The parts of a sheet: what is entered on the start side, what follows from it beside it, and the foot.
struct SheetFrame final {
  struct Text final {
    QString title;
    QString context;           ///< one line below the title
    QString action;            ///< names the act
    QString second = {};       ///< another way to end; empty for none
    bool isDoneAtOnce = false; ///< what is done stays done: the sheet is closed, there is nothing to cancel
  };
  enum class Sides { One, Two };

  QVBoxLayout* enter = nullptr;
  QVBoxLayout* follows = nullptr; ///< null where there is one side
  PlainLabel* problem = nullptr;  ///< at the start of the foot
  QPushButton* action = nullptr;
  QPushButton* second = nullptr;

  /// Lays out a dialog; Cancel or Close rejects it, the action is left to the caller.
  [[nodiscard]] static SheetFrame layOut(QDialog& dialog, const Text& text, Sides sides);
  /// Says what stands in the way and switches the action off; an empty sentence switches it on.
  void setProblem(const QString& sentence) const;
  /// A failure that does not switch the action off.
  void showFailure(const QString& sentence) const;
};

} // namespace muniment::ui
