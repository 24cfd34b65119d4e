#pragma once

#include <QtCore/QString>

#include <optional>
#include <set>
#include <vector>

namespace muniment::connect::contentserver {

/// A thing in the tree: document, folder, class, workspace.
struct RmNode final {
  static constexpr int kFolder = 0;
  static constexpr int kDocument = 144;
  static constexpr int kClassificationTree = 196;
  static constexpr int kClassification = 199;
  static constexpr int kRmClassification = 551;

  qint64 id = 0;
  qint64 parent = 0;
  int type = -1;
  QString name;
  QString description;
  QString modified; ///< as the server writes it
  qint64 size = -1; ///< of the newest version
};

/// Who may do what with a node.
struct RmRight final {
  qint64 who = 0; ///< of a user or group; 0: everybody
  QString kind;   ///< `owner`, `group`, `public`, `custom`
  std::set<QString> may;
};

/// Something that happened to a node.
struct RmEvent final {
  qint64 node = 0;
  qint64 type = 0;
  QString name; ///< `Delete`
  QString at;   ///< as the server writes it; sorts by time
  qint64 user = 0;
};

} // namespace muniment::connect::contentserver
