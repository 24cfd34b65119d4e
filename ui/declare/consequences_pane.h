#pragma once

#include "core/model/actor.h"
#include "ui/declare/declare_queries.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace muniment::ui {

/// What follows from a declaration: how long it is kept and why, which holds apply, where sources differ, who decides.
class ConsequencesPane final : public QWidget {
  Q_OBJECT

 public:
  struct Facts final {
    std::optional<workspace::DeclarationPreview::Answer> preview;
    std::optional<RecordClass> recordClass;
    std::int64_t conflicts = 0; ///< messages of the selection that sources do not have alike
    QString approver;           ///< name of the class's owner; empty where anybody who approves may
  };

  explicit ConsequencesPane(QWidget* parent = nullptr);

  void show(const Facts& facts);
  using QWidget::show;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void addKeeping(QVBoxLayout& column, const Facts& facts) const;
  void addHolds(QVBoxLayout& column, const workspace::KnownHolds& holds) const;
  void addConflicts(QVBoxLayout& column, std::int64_t conflicts) const;
  void addPrivacy(QVBoxLayout& column) const;
  void addApproval(QVBoxLayout& column, const Facts& facts) const;

  QVBoxLayout* m_column;
  QWidget* m_content = nullptr;
};

} // namespace muniment::ui
