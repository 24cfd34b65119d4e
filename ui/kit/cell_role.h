#pragma once

#include <QtCore/Qt>

namespace muniment::ui {

/// What a model may say about a cell beyond its text, for TableView, FeedView and CommandPalette.
enum CellRole {
  /// An Icon, as int.
  IconRole = Qt::UserRole + 1000,
  /// A Tone, as int: colours the icon and, in a table, the text.
  ToneRole,
  /// Drawn as a link; the model's owner opens it on clicked().
  LinkRole,
  /// Weight 600.
  StrongRole,
  /// Drawn in the fixed-width font.
  MonoRole,
  /// The quiet line below.
  SecondLineRole,
  /// The time of a feed row, ready to read.
  TimeRole,
  /// How many characters of a feed row's title are bold; all of them without it.
  EmphasisRole,
  /// The keys of a command, ready to read.
  ShortcutRole
};

} // namespace muniment::ui
