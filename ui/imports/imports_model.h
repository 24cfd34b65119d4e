#pragma once

#include "ui/imports/imports_desk.h"
#include "ui/kit/growing_model.h"

namespace muniment::ui {

/// What was imported, the newest first, a page at a time.
class ImportsModel final : public GrowingModel<PagedTable, workspace::ImportLine> {
  Q_OBJECT

 public:
  enum Column { Imported, Chat, File, Messages, ColumnCount };

  /// The desk must outlive the model. Of one conversation, or of all.
  ImportsModel(ImportsDesk& desk, const std::optional<ConversationId>& conversation, QObject* parent)
      : GrowingModel(parent), m_desk(&desk), m_conversation(conversation) {}

  /// -1 where it is not among those loaded.
  [[nodiscard]] int rowOf(const SourceId& source) const;

  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  void load(const Line* last, Asking asking) override;
  bool isOneThing(const Line& one, const Line& other) const override { return one.source.id == other.source.id; }
  [[nodiscard]] static QString cell(const Line& line, int column);

  ImportsDesk* m_desk;
  std::optional<ConversationId> m_conversation;
};

} // namespace muniment::ui
