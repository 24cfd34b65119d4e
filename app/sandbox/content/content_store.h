#pragma once

#include "app/sandbox/content/content_node.h"
#include "app/sandbox/router.h"

namespace muniment::sandbox {

/// What the content server holds, with the rules that every call keeps.
class ContentStore final {
 public:
  ContentStore();

  /// A node that is there; deleted ones are not.
  [[nodiscard]] ContentNode* find(qint64 id);
  [[nodiscard]] ContentNode* deleted(qint64 id);
  [[nodiscard]] const std::map<qint64, ContentNode>& nodes() const { return m_nodes; }
  [[nodiscard]] std::vector<const ContentNode*> childrenOf(qint64 parent) const;
  /// Whether a name is free there, whatever its case.
  [[nodiscard]] bool isFree(qint64 parent, const QString& name, qint64 except = 0) const;
  ContentNode& add(qint64 parent, int type, const QString& name, Instant at, qint64 fixedId = 0);
  /// Gives it another place or name; the name is free there.
  void move(ContentNode& node, qint64 parent, const QString& name);
  void setDeleted(ContentNode& node, bool isDeleted);
  void destroy(qint64 id);
  [[nodiscard]] qint64 nextId() { return ++m_lastId; }

  /// Holds on it and on what contains it, with the node that each was applied to.
  [[nodiscard]] std::map<qint64, qint64> holdsOn(const ContentNode& node) const;
  /// Why a node must stay; empty where it may go.
  [[nodiscard]] QString whyKept(const ContentNode& node) const;

  /// How many containers it lies in; the walk ends at the deepest that is allowed.
  [[nodiscard]] int depthOf(const ContentNode& node) const;

  static constexpr int kDeepest = 100;

  void audit(const ContentNode& node, const QString& event, const Call& call);
  [[nodiscard]] const std::vector<QJsonObject>& trail() const { return m_trail; }

  struct Hold final {
    qint64 id = 0;
    qint64 parent = 0;
    bool active = true;
    QString name, type, comment, alternate, applied, toRemove, removed, removalComment;
  };
  std::map<qint64, Hold> holds;

  /// A file that comes in parts, before there is a document.
  struct Upload final {
    QString name;
    QByteArray type;
    qint64 size = 0;
    std::map<qint64, QByteArray> parts;
    bool complete = false;
  };
  std::map<QString, Upload> uploads;

  struct Series final {
    qint64 id = 0;
    QJsonObject fields;
    std::map<qint64, QJsonObject> stages;
  };
  std::map<qint64, Series> series;
  [[nodiscard]] Series* seriesNamed(const QString& name);

  struct User final {
    qint64 id = 0;
    int type = 0; ///< 0 a person, 1 a group
    QString name, firstName, lastName, password;
    qint64 clearance = 0;
  };
  std::vector<User> users;
  [[nodiscard]] const User* user(const QString& name) const;

 private:
  /// Parent, folded name and id of what is there: what lies in a container, and which names are taken.
  using Place = std::tuple<qint64, QString, qint64>;

  void seed();
  [[nodiscard]] static Place placeOf(const ContentNode& node);

  std::map<qint64, ContentNode> m_nodes;
  std::set<Place> m_places;
  std::vector<QJsonObject> m_trail;
  qint64 m_lastId = 10'000;
};

/// `2026-01-02T03:04:05`.
[[nodiscard]] QString contentTime(Instant at);
[[nodiscard]] Reply contentError(int status, const QString& text);
[[nodiscard]] Reply noNode(qint64 id);
[[nodiscard]] QJsonObject propertiesOf(const ContentStore& store, const ContentNode& node);
/// A page of what there is. A page behind the end is the last one again, as the real one has it.
[[nodiscard]] std::pair<QJsonArray, QJsonObject> contentPage(const Call& call, const QJsonArray& all, qint64 standard);

} // namespace muniment::sandbox
