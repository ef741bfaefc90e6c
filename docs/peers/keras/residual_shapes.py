# The block's body makes 32 numbers of 64, and 64 are added to them.
import keras
from keras import layers

inputs = keras.Input(shape=(784,))
x = layers.Dense(64, activation="relu")(inputs)
body = layers.Dense(32, activation="relu")(x)
x = layers.Add()([x, body])
outputs = layers.Dense(10, activation="softmax")(x)
model = keras.Model(inputs, outputs)
