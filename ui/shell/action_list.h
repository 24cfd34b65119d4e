#pragma once

#include <QtCore/QAbstractListModel>
#include <QtGui/QAction>

#include <vector>

namespace muniment::ui {

/// Every action of the window, as rows of the command palette.
class ActionList final : public QAbstractListModel {
  Q_OBJECT

 public:
  explicit ActionList(QObject* parent) : QAbstractListModel(parent) {}

  void add(QAction* action);
  [[nodiscard]] QAction* actionAt(const QModelIndex& index) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  std::vector<QAction*> m_actions;
};

} // namespace muniment::ui
