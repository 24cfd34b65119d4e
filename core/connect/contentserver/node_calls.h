#pragma once

#include "core/connect/contentserver/rm_node.h"
#include "core/connect/contentserver/rm_pages.h"

namespace muniment::connect::contentserver {

/// What a new node is called and where it lies.
struct RmNewNode final {
  qint64 parent = 0;
  int type = RmNode::kFolder;
  QString name;
  QString description;
  std::map<qint64, Json::Object> categories; ///< by id; values by `{category}_{attribute}`
};

/// Nodes: what lies where, under which name, with which rights, and what happened to them.
class NodeCalls final {
 public:
  explicit NodeCalls(RmLine& line) : m_line(&line) {}

  /// A name as the server takes it: no colon, not too long, nothing that does not print.
  [[nodiscard]] static QString nameFrom(const QString& wanted);

  [[nodiscard]] Result<RmNode> read(qint64 id, const SharedProgress& progress);
  /// Those of them that are there.
  [[nodiscard]] Result<std::vector<RmNode>> readMany(std::span<const qint64> ids, const SharedProgress& progress);
  /// What lies in a container, in the order of names; `type` as the server counts kinds, -2 all.
  [[nodiscard]] RmPages children(qint64 parent, int type = -2, int limit = 500);
  [[nodiscard]] static RmNode nodeIn(const ForeignJson& item);
  /// The node of exactly this name; nothing where there is none. The server itself finds every name that has this in
  /// it.
  [[nodiscard]] Result<std::optional<RmNode>> named(qint64 parent, const QString& name, const SharedProgress& progress);

  [[nodiscard]] Result<RmNode> create(const RmNewNode& wish, const SharedProgress& progress);
  /// With a file, at once or, where the server wants that, in parts.
  [[nodiscard]] Result<RmNode> upload(const RmNewNode& wish, const QString& mime,
                                      const std::shared_ptr<UploadSource>& file, const SharedProgress& progress);
  [[nodiscard]] Result<void> addVersion(qint64 id, const QString& fileName, const QString& mime,
                                        const std::shared_ptr<UploadSource>& file, const SharedProgress& progress);
  [[nodiscard]] Result<void> rename(qint64 id, const QString& name, const SharedProgress& progress);
  [[nodiscard]] Result<void> remove(qint64 id, const SharedProgress& progress);
  [[nodiscard]] Result<void> download(qint64 id, std::shared_ptr<DownloadTarget> target, qint64 largest,
                                      const SharedProgress& progress);

  [[nodiscard]] Result<std::map<QString, QString>> category(qint64 id, qint64 category, const SharedProgress& progress);
  [[nodiscard]] Result<void> addCategory(qint64 id, qint64 category, const std::map<QString, QString>& values,
                                         const SharedProgress& progress);
  [[nodiscard]] Result<void> changeCategory(qint64 id, qint64 category, const std::map<QString, QString>& values,
                                            const SharedProgress& progress);
  [[nodiscard]] Result<std::vector<RmRight>> rights(qint64 id, const SharedProgress& progress);
  /// What happened to a node since a moment of the server, the oldest first.
  [[nodiscard]] RmPages events(qint64 id, const QString& since);
  [[nodiscard]] static RmEvent eventIn(const ForeignJson& item);

 private:
  [[nodiscard]] Result<std::optional<QString>> inParts(const RmNewNode& wish, const QString& mime, UploadSource& file,
                                                       const SharedProgress& progress);
  [[nodiscard]] Result<void> sendParts(const QString& key, qint64 partSize, UploadSource& file,
                                       const SharedProgress& progress);

  RmLine* m_line;
};

} // namespace muniment::connect::contentserver
