#pragma once

#include "core/workspace/ledger/entries_page.h"
#include "core/workspace/workspace.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// The newest entries of the ledger, for the live feed. Can be held still.
class FeedModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  enum class About : std::uint8_t { Everything, Captures, Records, Holds, Disposition, People, Proof };

  FeedModel(workspace::Workspace& workspace, QObject* parent);

  void refresh();
  void setPaused(bool paused);
  [[nodiscard]] bool isPaused() const { return m_paused; }
  void setFilter(About about);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 Q_SIGNALS:
  void failed(const muniment::Error& error);

 private:
  void take(std::vector<LedgerEntry> entries);

  workspace::Workspace* m_workspace;
  std::vector<LedgerEntry> m_entries;
  std::map<QString, QString> m_names;
  About m_about = About::Everything;
  bool m_paused = false;
  bool m_running = false;
};

} // namespace muniment::ui
