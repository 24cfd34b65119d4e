#pragma once

#include "core/workspace/records/kept_messages.h"
#include "ui/conversations/transcript_people.h"
#include "ui/declare/kept_rows.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// What is kept of a conversation, line by line, and what is left out between.
class KeptModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  /// A line as it is painted.
  struct Look final {
    KeptLine line;
    QString time;
    QString sender;
    QString text;
    QString state; ///< at the end: context, quoted, differs
    std::optional<Icon> icon;
    Tone tone = Tone::Neutral;
  };

  using QAbstractListModel::QAbstractListModel;

  void setLines(std::vector<KeptLine> lines, const workspace::KeptMessages::Answer& answer);
  void clear();
  [[nodiscard]] const Look& look(int row) const { return m_looks[static_cast<std::size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  [[nodiscard]] Look lookOf(const KeptLine& line, const workspace::KeptMessages::Answer& answer,
                            const TranscriptPeople& people, QDate& day) const;

  std::vector<Look> m_looks;
};

} // namespace muniment::ui
